package dev.whetstone.core.interviewer;

import dev.whetstone.core.round.Round;
import dev.whetstone.core.round.RoundState;
import dev.whetstone.core.store.Aways;
import dev.whetstone.core.store.Channels;
import dev.whetstone.core.store.Outages;
import dev.whetstone.core.store.Rounds;
import dev.whetstone.core.store.Sql;
import dev.whetstone.core.streak.Degradation;
import dev.whetstone.core.streak.Interval;
import java.util.Optional;

/// Why absence from a round does not count, as far as it is not somebody's word.
enum Excuse {
  /// The round's thread was deleted or locked.
  ABANDONED,
  /// We or the platform were down for too long, or too near the deadline.
  DEGRADED,
  /// The member had said so before the round opened.
  AWAY;

  /// Notes whether the round is degraded, as far as outages are known by now. Once it is, it stays.
  static void noteOutages(Sql sql, Round round) {
    Interval open = new Interval(round.opened().opened(), round.opened().due());
    String platform = Channels.get(sql, round.head().channel()).ref().workspace().platform();
    if (Degradation.of(Outages.during(sql, platform, open), open)) {
      Rounds.degraded(sql, round.id());
    }
  }

  /// What excuses a member from a round that has opened.
  static Optional<Excuse> of(Sql sql, Round round, String member) {
    return ofAll(sql, round)
        .or(() ->
            Aways.covers(sql, member, round.opened().opened())
                ? Optional.of(AWAY)
                : Optional.empty());
  }

  private static Optional<Excuse> ofAll(Sql sql, Round round) {
    if (round.state() == RoundState.ABANDONED) {
      return Optional.of(ABANDONED);
    }
    return Rounds.isDegraded(sql, round.id()) ? Optional.of(DEGRADED) : Optional.empty();
  }
}
