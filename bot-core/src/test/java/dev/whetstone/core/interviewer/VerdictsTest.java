package dev.whetstone.core.interviewer;

import static dev.whetstone.core.streak.LedgerEntry.Outcome.ABSENT;
import static dev.whetstone.core.streak.LedgerEntry.Outcome.CREDITED;
import static dev.whetstone.core.streak.LedgerEntry.Outcome.EXCUSED;
import static dev.whetstone.core.streak.LedgerEntry.Outcome.GRANTED;
import static dev.whetstone.core.streak.LedgerEntry.Outcome.LATE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.chat.ChatEvent;
import dev.whetstone.core.round.Round;
import dev.whetstone.core.schedule.Schedule;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is written into the ledger, and when: Monday to Friday, 09:00 in New York.
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
  void dormant_is_counted_without_what_was_granted_and_over_what_was_excused() {
    answersOn(DayOfWeek.MONDAY, 0);
    passUntil(DayOfWeek.MONDAY, 1, "08:00");
    ada.types("away 2026-11-30 to 2026-12-01");
    passUntil(DayOfWeek.MONDAY, 1, "09:30");
    rehearsal.person("Ben").answers(0); // else the schedule would pause: nobody is there
    rehearsal.passUntil(Instant.parse("2026-12-10T16:00:00Z"));
    assertThat(rehearsal.ledger(ada)).hasSize(12).contains(EXCUSED);
    rehearsal.adds(ada, rehearsal.rounds().get(1), GRANTED);

    rehearsal.passUntil(Instant.parse("2026-12-11T16:00:00Z"));
    assertThat(rehearsal.streak(ada).dormant()).isFalse();
    assertThat(rehearsal.ledger(ada)).hasSize(14);
    rehearsal.passUntil(Instant.parse("2026-12-16T16:00:00Z"));
    assertThat(rehearsal.streak(ada).dormant()).isTrue();
    assertThat(rehearsal.ledger(ada)).hasSize(15);
  }

  @Test
  void who_left_gets_no_rows_and_keeps_what_they_had() {
    answersOn(DayOfWeek.MONDAY, 0);
    passUntil(DayOfWeek.TUESDAY, 0, "09:30");
    ada.answers(0);
    rehearsal.database.write(sql -> sql.update("UPDATE member SET state = 'LEFT'"));
    passUntil(DayOfWeek.FRIDAY, 0, "22:00");

    assertThat(rehearsal.ledger(ada)).containsExactly(CREDITED);
    assertThat(rehearsal.streak(ada).length()).isEqualTo(1);
  }

  @Test
  void where_two_stages_are_wanted_one_is_not_enough_and_the_second_gives_the_time() {
    rehearsal.scheduled(wanting(2));
    Person bob = rehearsal.person("Bob");
    passUntil(DayOfWeek.MONDAY, 0, "09:30");
    int second = partOfAnotherStage();
    ada.answers(0);
    bob.answers(0);
    passUntil(DayOfWeek.TUESDAY, 0, "10:00");
    ada.answers(rehearsal.rounds().getFirst(), second, ada.thought(second));
    passUntil(DayOfWeek.TUESDAY, 0, "21:00");

    assertThat(rehearsal.ledger(ada)).containsExactly(LATE);
    assertThat(rehearsal.ledger(bob)).isEmpty();
  }

  private int partOfAnotherStage() {
    int first = rehearsal.round().part(0).stage();
    return rehearsal.round().parts().stream()
        .filter(part -> part.stage() != first)
        .findFirst()
        .orElseThrow()
        .ordinal();
  }

  private static Schedule wanting(int stages) {
    Schedule usual = Rehearsal.weekdays();
    return new Schedule(
        usual.opensAt(),
        usual.zone(),
        usual.paces(),
        null,
        usual.daysOff(),
        usual.wrapAfter(),
        usual.grace(),
        usual.catchUp(),
        stages,
        usual.level(),
        usual.domains(),
        null);
  }

  @Test
  void rows_written_after_a_long_sleep_are_dated_as_if_nobody_had_slept() {
    answersOn(DayOfWeek.MONDAY, 0);
    passUntil(DayOfWeek.TUESDAY, 0, "09:30");
    Instant end = rehearsal.round().opened().graceEnd();
    rehearsal.clock.moveTo(end.plusSeconds(50_000));
    rehearsal.process().settle();

    assertThat(rehearsal.rows(ada).get(1).outcome()).isEqualTo(ABSENT);
    assertThat(rehearsal.rows(ada).get(1).at()).isEqualTo(end);
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
