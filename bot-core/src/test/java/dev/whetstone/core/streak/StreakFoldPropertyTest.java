package dev.whetstone.core.streak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.Prop;
import dev.whetstone.core.streak.LedgerEntry.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Any ledger, folded, is what somebody finds who reads the rules of docs/streaks.md and counts on
/// their fingers.
final class StreakFoldPropertyTest {
  private static final int LEDGERS_A_TRY = 10;
  private static final List<Verdict> THREE_FROZEN = Collections.nCopies(3, Verdict.FROZEN);

  /// What the rules say, sentence by sentence and as slowly as need be: each question is answered
  /// by looking at all the rounds again.
  private record ByHand(List<Outcome> rounds) {
    private static ByHand of(List<LedgerEntry> rows) {
      TreeMap<Integer, Outcome> newest = new TreeMap<>();
      rows.forEach(row -> newest.put(row.roundSeq(), row.outcome()));
      List<Outcome> rounds = new ArrayList<>(newest.values());
      while (!rounds.isEmpty() && !isCredit(rounds.getFirst())) {
        rounds.removeFirst(); // a ledger starts with the first credited or late round
      }
      return new ByHand(rounds);
    }

    private static boolean isCredit(Outcome outcome) {
      return outcome == Outcome.CREDITED || outcome == Outcome.LATE;
    }

    private static boolean isAbsence(Outcome outcome) {
      return outcome == Outcome.ABSENT || outcome == Outcome.VOIDED;
    }

    Verdict verdict(int round) {
      Outcome outcome = rounds.get(round);
      if (isAbsence(outcome)) {
        return banked(round) > 0 ? Verdict.FROZEN : Verdict.MISSED;
      }
      return switch (outcome) {
        case CREDITED -> Verdict.CREDITED;
        case LATE -> Verdict.LATE;
        default -> Verdict.EXCUSED;
      };
    }

    List<Verdict> verdicts() {
      List<Verdict> verdicts = new ArrayList<>();
      for (int round = 0; round < rounds.size(); round++) {
        verdicts.add(verdict(round));
      }
      return verdicts;
    }

    /// Credits in the longest suffix without a miss, of the first so many rounds.
    private int length(List<Verdict> verdicts, int first) {
      int length = 0;
      for (int round = first - 1; round >= 0 && verdicts.get(round) != Verdict.MISSED; round--) {
        length += isCredit(rounds.get(round)) ? 1 : 0;
      }
      return length;
    }

    int length() {
      return length(verdicts(), rounds.size());
    }

    int longest() {
      List<Verdict> verdicts = verdicts();
      int longest = 0;
      for (int first = 0; first <= rounds.size(); first++) {
        longest = Math.max(longest, length(verdicts, first));
      }
      return longest;
    }

    /// One at the start, one for every seventh credit of a running streak, two at most, one off for
    /// each absence; before a round.
    int banked(int before) {
      int banked = 1;
      int running = 0;
      for (int round = 0; round < before; round++) {
        if (isCredit(rounds.get(round))) {
          running++;
          banked = running % 7 == 0 ? Math.min(2, banked + 1) : banked;
        } else if (isAbsence(rounds.get(round))) {
          running = banked == 0 ? 0 : running;
          banked = Math.max(0, banked - 1);
        }
      }
      return banked;
    }

    boolean isDormant() {
      int absences = 0;
      for (Outcome outcome : rounds) {
        absences =
            outcome == Outcome.ABSENT
                ? absences + 1
                : isCredit(outcome) || outcome == Outcome.VOIDED ? 0 : absences;
      }
      return absences >= 10;
    }
  }

  private static LedgerEntry row(int seq, Outcome outcome, String cause) {
    Instant at = Instant.parse("2026-06-01T13:00:00Z").plusSeconds(86_400L * seq);
    return new LedgerEntry("c", "m", "round " + seq, seq, outcome, at, cause, null);
  }

  /// Final rows with gaps in the rounds, in which absences come in clusters, and what people
  /// granted and voided later.
  private static List<LedgerEntry> ledger(Prop.Draw d) {
    List<LedgerEntry> rows = new ArrayList<>();
    int seq = 1;
    for (int i = d.between(0, 60); i > 0; i--) {
      Outcome outcome =
          d.oneOf(List.of(Outcome.CREDITED, Outcome.LATE, Outcome.ABSENT, Outcome.EXCUSED));
      for (int run = d.between(1, 9); run > 0 && rows.size() < 80; run--) {
        rows.add(row(seq, outcome, LedgerEntry.FINAL));
        seq += d.between(1, 2);
      }
    }
    int finals = rows.size();
    for (int i = finals == 0 ? 0 : d.between(0, 12); i > 0; i--) {
      int round = rows.get(d.between(0, finals - 1)).roundSeq();
      rows.add(row(round, d.oneOf(List.of(Outcome.GRANTED, Outcome.VOIDED)), "later"));
    }
    return rows;
  }

  @Test
  void any_ledger_is_folded_to_what_the_rules_say_read_one_by_one() {
    Prop.forAll(d -> {
      for (int i = 0; i < LEDGERS_A_TRY; i++) {
        List<LedgerEntry> rows = ledger(d);
        d.note("rows", rows.stream().map(r -> r.roundSeq() + " " + r.outcome()).toList());
        ByHand byHand = ByHand.of(rows);

        Streak streak = StreakFold.of(rows);

        assertThat(streak.rounds()).extracting(Streak.Judged::verdict).isEqualTo(byHand.verdicts());
        assertThat(streak.length()).isEqualTo(byHand.length());
        assertThat(streak.longest()).isEqualTo(byHand.longest());
        assertThat(streak.freezes()).isEqualTo(byHand.banked(byHand.rounds().size()));
        assertThat(streak.dormant()).isEqualTo(byHand.isDormant());
        assertThat(Collections.indexOfSubList(byHand.verdicts(), THREE_FROZEN)).isEqualTo(-1);
      }
    });
  }

  @Test
  void in_whatever_batches_and_order_rows_come_they_make_the_same_streak() {
    Prop.forAll(d -> {
      List<LedgerEntry> rows = ledger(d);

      // Of one round's rows the later stays the later; rounds come in any order.
      List<LedgerEntry> mixed = new ArrayList<>(rows);
      for (int pass = 0; pass < mixed.size() * 2; pass++) {
        int i = d.between(0, Math.max(0, mixed.size() - 2));
        boolean isSwappable =
            mixed.size() > 1 && mixed.get(i).roundSeq() != mixed.get(i + 1).roundSeq();
        if (isSwappable) {
          Collections.swap(mixed, i, i + 1);
        }
      }
      List<LedgerEntry> batched = new ArrayList<>();
      for (int from = 0; from < mixed.size(); ) {
        int to = Math.min(mixed.size(), from + d.between(1, 9));
        batched.addAll(mixed.subList(from, to));
        StreakFold.of(batched); // what was folded on the way leaves nothing behind
        from = to;
      }

      assertThat(StreakFold.of(batched)).isEqualTo(StreakFold.of(rows));
    });
  }
}
