package dev.whetstone.core.streak;

/// What a round means for a member's streak.
public enum Verdict {
  /// One more.
  CREDITED,
  /// One more, though not on boards.
  LATE,
  /// As if it had not been.
  EXCUSED,
  /// As if it had not been, at the price of a freeze.
  FROZEN,
  /// The streak begins anew.
  MISSED
}
