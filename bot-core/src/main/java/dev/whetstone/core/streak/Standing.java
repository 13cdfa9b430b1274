package dev.whetstone.core.streak;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// How a member stands now.
///
/// @param streak with the credit that they have in open rounds already
/// @param open the scheduled rounds that are not over, the newest last
public record Standing(Streak streak, List<Open> open) {
  /// Copies the rounds.
  public Standing {
    open = List.copyOf(open);
  }

  /// An open round.
  ///
  /// @param credit since when they have credit in it
  /// @param isAway whether they declared before its opening that they would be away
  public record Open(
      String title, Instant due, Instant graceEnd, Optional<Instant> credit, boolean isAway) {
    /// Whether something is to be done for the streak, and until when.
    public Optional<Instant> atRiskUntil(Instant now) {
      boolean safe = credit.isPresent() || isAway || !now.isBefore(graceEnd);
      return safe ? Optional.empty() : Optional.of(now.isBefore(due) ? due : graceEnd);
    }
  }
}
