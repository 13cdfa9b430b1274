package dev.whetstone.core.streak;

import static dev.whetstone.core.streak.LedgerEntry.Outcome.ABSENT;
import static dev.whetstone.core.streak.LedgerEntry.Outcome.CREDITED;
import static dev.whetstone.core.streak.LedgerEntry.Outcome.EXCUSED;
import static dev.whetstone.core.streak.LedgerEntry.Outcome.GRANTED;
import static dev.whetstone.core.streak.LedgerEntry.Outcome.LATE;
import static dev.whetstone.core.streak.LedgerEntry.Outcome.VOIDED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.streak.LedgerEntry.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class StreakFoldTest {
  @Test
  void an_instant_equal_to_the_deadline_is_late_and_to_the_end_of_the_grace_too_late() {
    Instant due = Instant.parse("2026-06-06T13:00:00Z");
    Instant graceEnd = due.plusSeconds(12 * 3600);

    assertThat(Outcome.of(Optional.of(due.minusMillis(1)), due, graceEnd, true))
        .isEqualTo(CREDITED);
    assertThat(Outcome.of(Optional.of(due), due, graceEnd, true)).isEqualTo(LATE);
    assertThat(Outcome.of(Optional.of(graceEnd), due, graceEnd, false)).isEqualTo(ABSENT);
    assertThat(Outcome.of(Optional.of(graceEnd), due, graceEnd, true)).isEqualTo(EXCUSED);
    assertThat(Outcome.of(Optional.empty(), due, graceEnd, true)).isEqualTo(EXCUSED);
  }

  @Test
  void a_grant_of_an_old_miss_joins_the_streaks_before_and_after_it() {
    List<LedgerEntry> entries = entries(CREDITED, ABSENT, ABSENT, CREDITED);
    assertThat(StreakFold.of(entries).length()).isEqualTo(1);

    entries.add(entry(3, GRANTED));

    assertThat(StreakFold.of(entries).length()).isEqualTo(2);
  }

  @Test
  void a_credit_that_is_voided_counts_as_none() {
    List<LedgerEntry> entries = entries(CREDITED, CREDITED, CREDITED);
    entries.add(entry(2, VOIDED));

    assertThat(StreakFold.of(entries).length()).isEqualTo(2);
    assertThat(verdicts(StreakFold.of(entries))).contains(Verdict.FROZEN);
  }

  @Test
  void a_ledger_begins_with_the_first_credit() {
    assertThat(fold().hasNotBegun()).isTrue();
    assertThat(fold(EXCUSED, ABSENT).hasNotBegun()).isTrue();
    assertThat(fold(EXCUSED, ABSENT).freezes()).isEqualTo(1);
    assertThat(verdicts(fold(ABSENT, LATE))).containsExactly(Verdict.LATE);
  }

  @Test
  void excused_rounds_neither_lengthen_nor_end_a_streak() {
    Streak streak = fold(CREDITED, EXCUSED, EXCUSED, EXCUSED, CREDITED);

    assertThat(streak.length()).isEqualTo(2);
    assertThat(streak.freezes()).isEqualTo(1);
  }

  @Test
  void seven_rounds_of_a_running_streak_earn_a_freeze_and_two_can_be_banked() {
    assertThat(fold(Collections.nCopies(6, LATE).toArray(Outcome[]::new)).freezes()).isEqualTo(1);
    assertThat(fold(Collections.nCopies(7, LATE).toArray(Outcome[]::new)).freezes()).isEqualTo(2);
    assertThat(fold(Collections.nCopies(30, LATE).toArray(Outcome[]::new)).freezes()).isEqualTo(2);
  }

  @Test
  void ten_absences_in_a_row_make_a_member_dormant_until_the_next_answer() {
    List<LedgerEntry> entries = entries(CREDITED);
    for (int seq = 2; seq <= 10; seq++) {
      entries.add(entry(seq, ABSENT));
    }
    assertThat(StreakFold.of(entries).dormant()).isFalse();
    entries.add(entry(11, ABSENT));
    assertThat(StreakFold.of(entries).dormant()).isTrue();
    entries.add(entry(40, LATE));

    assertThat(StreakFold.of(entries).dormant()).isFalse();
    assertThat(StreakFold.of(entries).length()).isEqualTo(1);
  }

  private static Streak fold(Outcome... outcomes) {
    return StreakFold.of(entries(outcomes));
  }

  private static List<LedgerEntry> entries(Outcome... outcomes) {
    List<LedgerEntry> entries = new ArrayList<>();
    for (Outcome outcome : outcomes) {
      entries.add(entry(entries.size() + 1, outcome));
    }
    return entries;
  }

  private static LedgerEntry entry(int seq, Outcome outcome) {
    return entry(seq, outcome, Instant.parse("2026-06-01T13:00:00Z").plusSeconds(86_400L * seq));
  }

  private static LedgerEntry entry(int seq, Outcome outcome, Instant at) {
    return new LedgerEntry("c", "m", "round " + seq, seq, outcome, at, LedgerEntry.FINAL, null);
  }

  private static List<Verdict> verdicts(Streak streak) {
    return streak.rounds().stream().map(Streak.Judged::verdict).toList();
  }
}
