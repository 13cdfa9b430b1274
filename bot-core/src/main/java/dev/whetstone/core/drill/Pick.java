package dev.whetstone.core.drill;

import java.util.Set;

/// A drill that was chosen.
///
/// @param gaveWay the rules that could not be kept
public record Pick(Candidate drill, Reason reason, Set<Rule> gaveWay) {
  /// Copies the set.
  public Pick {
    gaveWay = Set.copyOf(gaveWay);
  }

  /// Why it is this one.
  public enum Reason {
    /// The next one that fits.
    NEXT,
    /// It returns to a stage that went badly.
    WEAK_STAGE,
    /// All were held; this one the longest ago.
    OLDEST,
    /// Somebody put it there.
    QUEUED
  }

  /// What is asked of a choice, in the order in which it gives way.
  public enum Rule {
    /// A weak stage comes back within 3 to 10 rounds.
    WEAK_STAGE,
    /// No focus stage twice in a row.
    FOCUS_STAGE,
    /// No domain twice in a row.
    DOMAIN,
    /// Near the channel's level, rising slowly.
    DIFFICULTY,
    /// Nothing that the channel had before.
    REPETITION
  }
}
