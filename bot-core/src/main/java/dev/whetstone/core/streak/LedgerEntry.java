package dev.whetstone.core.streak;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What happened to a member in a round: a row of the ledger. Of several rows of one round the
/// newest holds.
///
/// @param roundSeq the number of the round in its channel: the order of openings
/// @param at when it became so: the credit's own time, or the deadline that passed
/// @param cause [#FINAL], or why somebody added it
/// @param actor who added it, absent for a final row
public record LedgerEntry(
    String channelId,
    String memberId,
    String roundId,
    int roundSeq,
    Outcome outcome,
    Instant at,
    String cause,
    @Nullable String actor) {
  /// The cause of the row that is written once when a round can no longer change.
  public static final String FINAL = "FINAL";

  /// The cause of a row for an answer that was given in time and heard after the final rows.
  public static final String HEARD_LATE = "HEARD_LATE";

  /// What happened.
  public enum Outcome {
    /// Credit before the deadline.
    CREDITED,
    /// Credit in the grace time.
    LATE,
    /// No credit, and good reason.
    EXCUSED,
    /// No credit.
    ABSENT,
    /// An admin's word: nothing was missed.
    GRANTED,
    /// An admin's word: the credit does not count.
    VOIDED;

    /// What is written at the end of a round. Instants equal to `due` are late, equal to `graceEnd`
    /// too late.
    ///
    /// @param credit when the member had answers in enough stages
    /// @param excused away, or the round was degraded
    public static Outcome of(
        Optional<Instant> credit, Instant due, Instant graceEnd, boolean excused) {
      if (credit.filter(at -> at.isBefore(due)).isPresent()) {
        return CREDITED;
      }
      if (credit.filter(at -> at.isBefore(graceEnd)).isPresent()) {
        return LATE;
      }
      return excused ? EXCUSED : ABSENT;
    }

    /// Whether an answer that is heard after this was written makes more of the round. What
    /// somebody voided stays so.
    public boolean isBetteredBy(Outcome heardLate) {
      return switch (this) {
        case CREDITED, VOIDED -> false;
        case LATE -> heardLate == CREDITED;
        case EXCUSED, ABSENT, GRANTED -> heardLate.isCredit();
      };
    }

    boolean isCredit() {
      return this == CREDITED || this == LATE;
    }
  }
}
