package dev.whetstone.core.streak;

import java.util.List;

/// A member's streak in a channel, as of the last round that is over.
///
/// @param length credited and late rounds since the last miss
/// @param longest the longest ever
/// @param freezes how many are banked
/// @param dormant absent ten times in a row: no rows are written until the next answer
/// @param rounds each round with its verdict, in opening order
public record Streak(int length, int longest, int freezes, boolean dormant, List<Judged> rounds) {
  /// Copies the rounds.
  public Streak {
    rounds = List.copyOf(rounds);
  }

  /// One round, what happened in it, and what that means.
  public record Judged(LedgerEntry entry, Verdict verdict) {}

  /// True before the first credit: no rows are written for absence.
  public boolean hasNotBegun() {
    return rounds.isEmpty();
  }
}
