package dev.whetstone.core.streak;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// A round of a member's streak, with what explains its verdict.
public record Explained(LocalDate date, String title, Verdict verdict, Reason reason) {

  /// Why a round has its verdict.
  public sealed interface Reason {
    /// An answer that counted.
    ///
    /// @param step its number from 1; empty when that is no longer known
    record Answered(Instant at, Optional<Integer> step) implements Reason {}

    /// None that counted until then.
    record NoAnswer(Instant until) implements Reason {}

    /// Away, and said so before the opening.
    record Away(Instant declared) implements Reason {}

    /// The round's thread was taken away.
    record Ended() implements Reason {}

    /// We or the platform were down for too long while it was open.
    record Disturbed() implements Reason {}

    /// Somebody decided that nothing was missed.
    record Granted(String by, Instant at, String why) implements Reason {}

    /// Somebody decided that it does not count.
    record Voided(String by, Instant at, String why) implements Reason {}
  }
}
