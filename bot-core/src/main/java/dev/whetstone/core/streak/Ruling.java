package dev.whetstone.core.streak;

import java.util.Optional;

/// What becomes of a manager's word about a member's round that is over.
public sealed interface Ruling {
  /// What the manager wants.
  enum Wish {
    /// Nothing was missed.
    GRANT,
    /// What counted does not count.
    VOID
  }

  /// It is written as this row.
  record Written(LedgerEntry.Outcome outcome) implements Ruling {}

  /// There is nothing to change: the round stands like this.
  record Stands(LedgerEntry.Outcome outcome) implements Ruling {}

  /// The round was never held against the member, nor in their favour.
  record NothingThere() implements Ruling {}

  /// What a wish leads to.
  ///
  /// @param holding the row that holds for the member and the round
  static Ruling of(Wish wish, Optional<LedgerEntry> holding) {
    return holding.map(LedgerEntry::outcome).map(now -> of(wish, now)).orElseGet(NothingThere::new);
  }

  private static Ruling of(Wish wish, LedgerEntry.Outcome now) {
    boolean missed = now == LedgerEntry.Outcome.ABSENT || now == LedgerEntry.Outcome.VOIDED;
    boolean excused = now == LedgerEntry.Outcome.EXCUSED;
    return switch (wish) {
      case GRANT -> missed ? new Written(LedgerEntry.Outcome.GRANTED) : new Stands(now);
      case VOID -> missed || excused ? new Stands(now) : new Written(LedgerEntry.Outcome.VOIDED);
    };
  }
}
