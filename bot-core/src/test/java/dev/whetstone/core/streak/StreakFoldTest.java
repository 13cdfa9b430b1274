package dev.whetstone.core.streak;

import static dev.whetstone.core.streak.LedgerEntry.Outcome.ABSENT;
import static dev.whetstone.core.streak.LedgerEntry.Outcome.CREDITED;
import static dev.whetstone.core.streak.LedgerEntry.Outcome.EXCUSED;
import static dev.whetstone.core.streak.LedgerEntry.Outcome.GRANTED;
import static dev.whetstone.core.streak.LedgerEntry.Outcome.LATE;
import static dev.whetstone.core.streak.LedgerEntry.Outcome.VOIDED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.Prop;
import dev.whetstone.core.streak.LedgerEntry.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class StreakFoldTest {
  @Test
  void vector_i_a_missed_day_takes_the_freeze_and_the_streak_goes_on() {
    Streak streak = fold(CREDITED, CREDITED, ABSENT, CREDITED);

    assertThat(streak.length()).isEqualTo(3);
    assertThat(streak.freezes()).isZero();
    assertThat(verdicts(streak))
        .containsExactly(Verdict.CREDITED, Verdict.CREDITED, Verdict.FROZEN, Verdict.CREDITED);
  }

  @Test
  void vector_ii_friday_and_monday_are_consecutive() {
    LedgerEntry friday = entry(4, CREDITED, Instant.parse("2026-06-05T15:00:00Z"));
    LedgerEntry monday = entry(5, CREDITED, Instant.parse("2026-06-08T15:00:00Z"));

    assertThat(StreakFold.of(List.of(friday, monday)).length()).isEqualTo(2);
  }

  @Test
  void vector_iii_an_answer_in_the_grace_time_is_late_and_kept_a_minute_after_it_is_absent() {
    Instant due = Instant.parse("2026-06-06T13:00:00Z"); // Saturday 09:00 in New York
    Instant graceEnd = Instant.parse("2026-06-07T01:00:00Z"); // 21:00

    Outcome atEight =
        Outcome.of(Optional.of(Instant.parse("2026-06-07T00:00:00Z")), due, graceEnd, false);
    Outcome afterNine =
        Outcome.of(Optional.of(Instant.parse("2026-06-07T01:01:00Z")), due, graceEnd, false);

    assertThat(atEight).isEqualTo(LATE);
    assertThat(afterNine).isEqualTo(ABSENT);
    assertThat(fold(CREDITED, atEight).length()).isEqualTo(2);
    assertThat(verdicts(fold(CREDITED, afterNine))).endsWith(Verdict.FROZEN);
    assertThat(verdicts(fold(CREDITED, ABSENT, afterNine))).endsWith(Verdict.MISSED);
  }

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
  void vector_xii_three_absences_with_two_freezes_are_frozen_frozen_missed() {
    List<Outcome> week = new ArrayList<>(Collections.nCopies(7, CREDITED)); // 1 + 1 freezes
    week.addAll(List.of(ABSENT, ABSENT, ABSENT));

    Streak streak = fold(week.toArray(Outcome[]::new));

    assertThat(verdicts(streak)).endsWith(Verdict.FROZEN, Verdict.FROZEN, Verdict.MISSED);
    assertThat(streak.length()).isZero();
    assertThat(streak.longest()).isEqualTo(7);
  }

  @Test
  void vector_xv_an_absence_that_is_granted_later_gives_its_freeze_back() {
    List<LedgerEntry> entries =
        new ArrayList<>(List.of(entry(1, CREDITED), entry(2, ABSENT), entry(3, CREDITED)));
    assertThat(StreakFold.of(entries).freezes()).isZero();

    entries.add(entry(2, GRANTED));

    Streak streak = StreakFold.of(entries);
    assertThat(streak.freezes()).isEqualTo(1);
    assertThat(streak.length()).isEqualTo(2);
    assertThat(verdicts(streak))
        .containsExactly(Verdict.CREDITED, Verdict.EXCUSED, Verdict.CREDITED);
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

  @Test
  void any_ledger_gives_what_the_rules_say_one_by_one() {
    Prop.forAll(d -> {
      List<Outcome> outcomes = new ArrayList<>(List.of(CREDITED));
      for (int i = d.between(0, 60); i > 0; i--) {
        outcomes.add(d.oneOf(List.of(CREDITED, CREDITED, LATE, ABSENT, EXCUSED, GRANTED)));
      }
      d.note("outcomes", outcomes);

      Streak streak = fold(outcomes.toArray(Outcome[]::new));

      List<Verdict> verdicts = verdicts(streak);
      assertThat(verdicts).hasSameSizeAs(outcomes);
      int longest = 0;
      for (int end = 1; end <= verdicts.size(); end++) {
        longest = Math.max(longest, lengthOf(verdicts.subList(0, end)));
        boolean absent = outcomes.get(end - 1) == ABSENT;
        int banked = freezesAfter(verdicts.subList(0, end - 1));
        assertThat(verdicts.get(end - 1) == Verdict.FROZEN).isEqualTo(absent && banked > 0);
        assertThat(verdicts.get(end - 1) == Verdict.MISSED).isEqualTo(absent && banked == 0);
      }
      assertThat(streak.length()).isEqualTo(lengthOf(verdicts));
      assertThat(streak.longest()).isEqualTo(longest);
      assertThat(streak.freezes()).isEqualTo(freezesAfter(verdicts)).isBetween(0, 2);
      assertThat(Collections.indexOfSubList(verdicts, Collections.nCopies(3, Verdict.FROZEN)))
          .isEqualTo(-1);
    });
  }

  @Test
  void the_order_in_which_rows_of_different_rounds_were_written_does_not_matter() {
    Prop.forAll(d -> {
      List<LedgerEntry> entries = new ArrayList<>();
      for (int seq = 1; seq <= 20; seq++) {
        entries.add(entry(seq, d.oneOf(List.of(CREDITED, LATE, ABSENT, EXCUSED, VOIDED))));
      }
      List<LedgerEntry> mixed = new ArrayList<>(entries);
      for (int i = mixed.size() - 1; i > 0; i--) {
        Collections.swap(mixed, i, d.between(0, i));
      }

      assertThat(StreakFold.of(mixed)).isEqualTo(StreakFold.of(entries));
    });
  }

  /// Credited and late rounds in the longest suffix without a miss.
  private static int lengthOf(List<Verdict> verdicts) {
    List<Verdict> suffix =
        verdicts.subList(verdicts.lastIndexOf(Verdict.MISSED) + 1, verdicts.size());
    return (int) suffix.stream().filter(v -> v == Verdict.CREDITED || v == Verdict.LATE).count();
  }

  /// One at first, one for each seventh credit of a running streak while fewer than two are banked,
  /// less those that were spent.
  private static int freezesAfter(List<Verdict> verdicts) {
    int banked = 1;
    for (int end = 1; end <= verdicts.size(); end++) {
      Verdict last = verdicts.get(end - 1);
      boolean credit = last == Verdict.CREDITED || last == Verdict.LATE;
      if (last == Verdict.FROZEN) {
        banked--;
      } else if (credit && lengthOf(verdicts.subList(0, end)) % 7 == 0 && banked < 2) {
        banked++;
      }
    }
    return banked;
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
