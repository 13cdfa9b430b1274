package dev.whetstone.core.streak;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Makes a streak of a ledger. Nothing else ever counts one.
public final class StreakFold {
  /// How many freezes can be banked. That no more than two are spent in a row follows from it.
  public static final int MOST_FREEZES = 2;

  /// Credited or late rounds of a running streak that earn a freeze.
  public static final int ROUNDS_FOR_A_FREEZE = 7;

  /// Absences in a row after which a member is dormant.
  public static final int DORMANT_AFTER = 10;

  private final List<Streak.Judged> rounds = new ArrayList<>();
  private int length;
  private int longest;
  private int freezes = 1;
  private int absences;

  private StreakFold() {}

  /// The streak that a member's rows in a channel make. Of rows of the same round the last in the
  /// list holds; otherwise their order does not matter.
  public static Streak of(List<LedgerEntry> entries) {
    StreakFold fold = new StreakFold();
    newestOfEachRound(entries).stream()
        .dropWhile(entry -> !entry.outcome().isCredit()) // with the first credit a ledger begins
        .forEach(fold::add);
    return new Streak(
        fold.length, fold.longest, fold.freezes, fold.absences >= DORMANT_AFTER, fold.rounds);
  }

  private static List<LedgerEntry> newestOfEachRound(List<LedgerEntry> entries) {
    List<LedgerEntry> rounds = new ArrayList<>(entries);
    rounds.sort(Comparator.comparingInt(LedgerEntry::roundSeq)); // of the same round as they came
    int kept = 0;
    for (LedgerEntry entry : rounds) {
      boolean isAnew = kept > 0 && rounds.get(kept - 1).roundSeq() == entry.roundSeq();
      rounds.set(isAnew ? kept - 1 : kept++, entry);
    }
    return rounds.subList(0, kept);
  }

  private void add(LedgerEntry entry) {
    rounds.add(new Streak.Judged(entry, verdict(entry.outcome())));
  }

  private Verdict verdict(LedgerEntry.Outcome outcome) {
    return switch (outcome) {
      case CREDITED -> credited(Verdict.CREDITED);
      case LATE -> credited(Verdict.LATE);
      case EXCUSED, GRANTED -> Verdict.EXCUSED;
      case ABSENT -> absent();
      case VOIDED -> {
        Verdict verdict = absent();
        absences = 0; // somebody who answered is there
        yield verdict;
      }
    };
  }

  private Verdict credited(Verdict verdict) {
    absences = 0;
    length++;
    longest = Math.max(longest, length);
    if (length % ROUNDS_FOR_A_FREEZE == 0) {
      freezes = Math.min(MOST_FREEZES, freezes + 1);
    }
    return verdict;
  }

  private Verdict absent() {
    absences++;
    if (freezes > 0) {
      freezes--;
      return Verdict.FROZEN;
    }
    length = 0;
    return Verdict.MISSED;
  }
}
