package dev.whetstone.core.interviewer;

import static dev.whetstone.core.streak.LedgerEntry.Outcome.ABSENT;
import static dev.whetstone.core.streak.LedgerEntry.Outcome.CREDITED;
import static dev.whetstone.core.streak.LedgerEntry.Outcome.EXCUSED;
import static dev.whetstone.core.streak.LedgerEntry.Outcome.LATE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.chat.ChatEvent;
import dev.whetstone.core.round.Round;
import dev.whetstone.core.store.LedgerTable;
import dev.whetstone.core.streak.Streak;
import dev.whetstone.core.streak.StreakFold;
import dev.whetstone.core.streak.Verdict;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// DESIGN's streak vectors through the whole product: Monday to Friday, 09:00 in New York.
final class VerdictsTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

  @TempDir Path folder;
  private Rehearsal rehearsal;
  private Person ada;

  @BeforeEach
  void schedule() {
    rehearsal = new Rehearsal(folder, "2026-11-23T13:00:00Z", "rec-short-video-feed");
    rehearsal.scheduled(Rehearsal.weekdays());
    ada = rehearsal.person("Ada");
  }

  @AfterEach
  void close() {
    rehearsal.close();
  }

  private void passUntil(DayOfWeek day, int week, String newYork) {
    LocalDate date = MONDAY.plusWeeks(week).plusDays(day.getValue() - 1L);
    rehearsal.passUntil(
        date.atTime(java.time.LocalTime.parse(newYork)).atZone(Rehearsal.NEW_YORK).toInstant());
  }

  private Streak streak() {
    String member = rehearsal.idOf(ada);
    String channel = rehearsal.round().head().channel();
    return rehearsal.read(sql -> StreakFold.of(new LedgerTable(sql).of(channel, member)));
  }

  private void answersOn(DayOfWeek day, int week) {
    passUntil(day, week, "09:30");
    ada.answers(0);
  }

  @Test
  void nothing_is_final_before_the_deadline_and_credit_is_at_the_deadline() {
    answersOn(DayOfWeek.MONDAY, 0);
    passUntil(DayOfWeek.TUESDAY, 0, "08:59");
    assertThat(rehearsal.ledger(ada)).isEmpty();

    passUntil(DayOfWeek.TUESDAY, 0, "09:00");
    assertThat(rehearsal.ledger(ada)).containsExactly(CREDITED);
  }

  @Test
  void an_absence_between_answers_costs_the_freeze_and_not_the_streak() {
    answersOn(DayOfWeek.MONDAY, 0);
    answersOn(DayOfWeek.TUESDAY, 0);
    answersOn(DayOfWeek.THURSDAY, 0);
    passUntil(DayOfWeek.SATURDAY, 0, "08:00");

    assertThat(rehearsal.ledger(ada)).containsExactly(CREDITED, CREDITED, ABSENT, CREDITED);
    assertThat(streak().length()).isEqualTo(3);
    assertThat(streak().freezes()).isZero();
  }

  @Test
  void friday_and_monday_are_consecutive() {
    answersOn(DayOfWeek.FRIDAY, 0);
    answersOn(DayOfWeek.MONDAY, 1);
    passUntil(DayOfWeek.TUESDAY, 1, "09:00");

    assertThat(rehearsal.ledger(ada)).containsExactly(CREDITED, CREDITED);
    assertThat(streak().length()).isEqualTo(2);
  }

  @Test
  void fridays_drill_answered_on_saturday_evening_is_late_and_kept() {
    answersOn(DayOfWeek.THURSDAY, 0);
    passUntil(DayOfWeek.SATURDAY, 0, "20:00");
    assertThat(Plain.of(ada.answers(0))).contains("Counted, late");
    passUntil(DayOfWeek.SATURDAY, 0, "21:00");

    assertThat(rehearsal.ledger(ada)).containsExactly(CREDITED, LATE);
    assertThat(streak().length()).isEqualTo(2);
  }

  @Test
  void fridays_drill_answered_a_minute_after_grace_is_absent() {
    answersOn(DayOfWeek.THURSDAY, 0);
    passUntil(DayOfWeek.SATURDAY, 0, "21:01");
    assertThat(Plain.of(ada.answers(0))).contains("This round ended");

    assertThat(rehearsal.ledger(ada)).containsExactly(CREDITED, ABSENT);
    assertThat(streak().rounds().getLast().verdict()).isEqualTo(Verdict.FROZEN);
  }

  @Test
  void three_absences_on_two_freezes_end_a_streak() {
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.getValue() <= 5) {
        answersOn(day, 0);
      }
    }
    answersOn(DayOfWeek.MONDAY, 1);
    answersOn(DayOfWeek.TUESDAY, 1);
    passUntil(DayOfWeek.TUESDAY, 2, "08:00");

    assertThat(rehearsal.ledger(ada)).endsWith(CREDITED, ABSENT, ABSENT, ABSENT);
    assertThat(streak().rounds().stream().map(Streak.Judged::verdict))
        .endsWith(Verdict.FROZEN, Verdict.FROZEN, Verdict.MISSED);
    assertThat(streak().length()).isZero();
    assertThat(streak().longest()).isEqualTo(7);
  }

  @Test
  void a_lost_thread_excuses_who_was_absent_and_credits_who_answered() {
    Person bob = rehearsal.person("Bob");
    answersOn(DayOfWeek.MONDAY, 0);
    bob.answers(0);
    passUntil(DayOfWeek.TUESDAY, 0, "09:30");
    ada.answers(0);
    rehearsal.scripted.remove(rehearsal.thread());
    bob.send(new ChatEvent.Deleted(bob.origin(), rehearsal.root(), false));

    assertThat(rehearsal.ledger(ada)).containsExactly(CREDITED, CREDITED);
    assertThat(rehearsal.ledger(bob)).containsExactly(CREDITED, EXCUSED);
  }

  @Test
  void an_answer_sent_before_the_deadline_and_heard_after_it_is_credited() {
    answersOn(DayOfWeek.MONDAY, 0);
    passUntil(DayOfWeek.WEDNESDAY, 0, "08:59");
    Round tuesday = rehearsal.round();
    var message = rehearsal.scripted.personWrites(rehearsal.thread(), ada.thought(0));
    var said = ada.saying(message, ada.thought(0));
    passUntil(DayOfWeek.WEDNESDAY, 0, "09:05");
    ada.send(said);
    passUntil(DayOfWeek.WEDNESDAY, 0, "21:00");

    assertThat(rehearsal.ledger(ada)).containsExactly(CREDITED, CREDITED);
    assertThat(tuesday.head().date()).isEqualTo(MONDAY.plusDays(1));
  }

  @Test
  void who_never_answered_has_no_rows() {
    Person bob = rehearsal.person("Bob");
    passUntil(DayOfWeek.MONDAY, 0, "09:30");
    bob.starts();
    passUntil(DayOfWeek.WEDNESDAY, 0, "10:00");

    assertThat(rehearsal.ledger(bob)).isEmpty();
  }

  @Test
  void ten_absences_make_dormant_and_the_next_answer_wakes() {
    answersOn(DayOfWeek.MONDAY, 0);
    passUntil(DayOfWeek.MONDAY, 1, "09:30");
    rehearsal.person("Ben").answers(0); // else the schedule would pause: nobody is there
    rehearsal.passUntil(Instant.parse("2026-12-11T16:00:00Z"));
    assertThat(rehearsal.ledger(ada)).hasSize(11);

    passUntil(DayOfWeek.MONDAY, 3, "09:30");
    ada.answers(0);
    passUntil(DayOfWeek.WEDNESDAY, 3, "22:00");
    assertThat(rehearsal.ledger(ada)).hasSize(13).endsWith(CREDITED, ABSENT);
  }

  @Test
  void texts_are_dropped_when_grace_ends_and_not_before() {
    answersOn(DayOfWeek.MONDAY, 0);
    passUntil(DayOfWeek.TUESDAY, 0, "20:59");
    assertThat(rehearsal.count("answer WHERE text IS NOT NULL")).isEqualTo(1);

    passUntil(DayOfWeek.TUESDAY, 0, "21:00");
    assertThat(rehearsal.count("answer WHERE text IS NOT NULL")).isZero();
  }
}
