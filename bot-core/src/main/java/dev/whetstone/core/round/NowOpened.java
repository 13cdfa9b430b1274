package dev.whetstone.core.round;

/// What came of opening a round by hand, at once.
public sealed interface NowOpened {
  /// It is today's round: the schedule opens no second one.
  record Todays(String title) implements NowOpened {}

  /// Today had its round, or has none: this one is extra and touches no streak.
  record Extra(String title) implements NowOpened {}

  /// The round before is still being posted.
  record StillPosting(String title) implements NowOpened {}

  /// The round before opened only minutes ago.
  record JustOpened(String title) implements NowOpened {}

  /// The channel has no schedule.
  record NoSchedule() implements NowOpened {}

  /// The platform took the channel away.
  record NoChannel() implements NowOpened {}

  /// No drill fits the channel's filter.
  record NoDrill() implements NowOpened {}
}
