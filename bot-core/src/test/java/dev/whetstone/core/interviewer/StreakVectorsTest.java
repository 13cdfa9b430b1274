package dev.whetstone.core.interviewer;

import static dev.whetstone.core.streak.LedgerEntry.Outcome.ABSENT;
import static dev.whetstone.core.streak.LedgerEntry.Outcome.CREDITED;
import static dev.whetstone.core.streak.LedgerEntry.Outcome.EXCUSED;
import static dev.whetstone.core.streak.LedgerEntry.Outcome.GRANTED;
import static dev.whetstone.core.streak.LedgerEntry.Outcome.LATE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.chat.ChatEvent;
import dev.whetstone.core.interviewer.Witness.Arrival;
import dev.whetstone.core.round.Round;
import dev.whetstone.core.schedule.Schedule;
import dev.whetstone.core.store.LedgerTable;
import dev.whetstone.core.streak.LedgerEntry;
import dev.whetstone.core.streak.Streak;
import dev.whetstone.core.streak.Verdict;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Sixteen vectors for docs/streaks.md through the whole product: Monday to Friday, 09:00 in New
/// York, grace 12 h. All times here are New York's.
final class StreakVectorsTest {
  @TempDir Path folder;
  private @Nullable Rehearsal opened;

  @AfterEach
  void close() {
    if (opened != null) {
      opened.close();
    }
  }

  private Rehearsal rehearsal() {
    return Objects.requireNonNull(opened);
  }

  private static Instant at(String newYork) {
    return LocalDateTime.parse(newYork).atZone(Rehearsal.NEW_YORK).toInstant();
  }

  private Person begin(String newYork, Schedule schedule) {
    opened = new Rehearsal(folder, at(newYork).toString(), "rec-short-video-feed");
    rehearsal().scheduled(schedule);
    return rehearsal().person("Ada");
  }

  /// Monday, 23 November 2026, an hour before the drill.
  private Person begin() {
    return begin("2026-11-23T08:00", Rehearsal.weekdays());
  }

  private void passUntil(String newYork) {
    rehearsal().passUntil(at(newYork));
  }

  private void answersAtHalfPastNineOn(Person person, String... dates) {
    for (String date : dates) {
      passUntil(date + "T09:30");
      person.answers(0);
    }
  }

  private List<Verdict> verdicts(Person person) {
    return rehearsal().streak(person).rounds().stream().map(Streak.Judged::verdict).toList();
  }

  private List<Instant> roots() {
    return rehearsal().platform.inChannel().stream()
        .filter(arrival -> arrival.key().endsWith("/root"))
        .map(Arrival::at)
        .toList();
  }

  @Test
  void vector_i_monday_tuesday_and_thursday_answered_are_three_and_wednesday_took_the_freeze() {
    Person ada = begin();
    answersAtHalfPastNineOn(ada, "2026-11-23", "2026-11-24", "2026-11-26");
    passUntil("2026-11-28T08:00");

    assertThat(rehearsal().ledger(ada)).containsExactly(CREDITED, CREDITED, ABSENT, CREDITED);
    assertThat(rehearsal().streak(ada).length()).isEqualTo(3);
    assertThat(rehearsal().streak(ada).freezes()).isZero();
  }

  @Test
  void vector_ii_friday_and_monday_are_consecutive() {
    Person ada = begin();
    answersAtHalfPastNineOn(ada, "2026-11-27", "2026-11-30");
    passUntil("2026-12-01T09:00");

    assertThat(rehearsal().ledger(ada)).containsExactly(CREDITED, CREDITED);
    assertThat(rehearsal().streak(ada).length()).isEqualTo(2);
  }

  @Test
  void vector_iii_fridays_drill_answered_on_saturday_at_eight_in_the_evening_is_late_and_kept() {
    Person ada = begin();
    answersAtHalfPastNineOn(ada, "2026-11-26");
    passUntil("2026-11-28T20:00");
    assertThat(Plain.of(ada.answers(0))).contains("Counted, late");
    passUntil("2026-11-28T21:00");

    assertThat(rehearsal().ledger(ada)).containsExactly(CREDITED, LATE);
    assertThat(rehearsal().streak(ada).length()).isEqualTo(2);
  }

  @Test
  void vector_iii_fridays_drill_answered_on_saturday_at_a_minute_past_nine_is_absent() {
    Person ada = begin();
    answersAtHalfPastNineOn(ada, "2026-11-25");
    passUntil("2026-11-28T21:01");
    assertThat(Plain.of(ada.answers(0))).contains("This round ended");

    assertThat(rehearsal().ledger(ada)).containsExactly(CREDITED, ABSENT, ABSENT);
    assertThat(verdicts(ada)).endsWith(Verdict.FROZEN, Verdict.MISSED);
  }

  @Test
  void vector_iv_a_member_in_tokyo_answering_the_next_day_at_nine_in_their_evening_is_credited() {
    Person ada = begin();
    passUntil("2026-11-23T09:05");
    rehearsal()
        .passUntil(
            LocalDateTime.parse("2026-11-24T21:00").atZone(ZoneId.of("Asia/Tokyo")).toInstant());
    ada.answers(0);
    passUntil("2026-11-24T09:00");

    assertThat(rehearsal().ledger(ada)).containsExactly(CREDITED);
  }

  @Test
  void vector_v_the_monday_after_the_spring_change_is_posted_at_nine_by_the_wall() {
    Person ada = begin("2026-03-06T08:00", Rehearsal.weekdays());
    answersAtHalfPastNineOn(ada, "2026-03-06", "2026-03-09");
    passUntil("2026-03-10T08:00");

    assertThat(roots())
        .containsExactly(
            Instant.parse("2026-03-06T14:00:00Z"), Instant.parse("2026-03-09T13:00:00Z"));
    passUntil("2026-03-10T09:00");
    assertThat(rehearsal().streak(ada).length()).isEqualTo(2);
  }

  @Test
  void vector_v_the_monday_after_the_autumn_change_is_posted_at_nine_by_the_wall() {
    Person ada = begin("2026-10-30T08:00", Rehearsal.weekdays());
    answersAtHalfPastNineOn(ada, "2026-10-30", "2026-11-02");
    passUntil("2026-11-03T08:00");

    assertThat(roots())
        .containsExactly(
            Instant.parse("2026-10-30T13:00:00Z"), Instant.parse("2026-11-02T14:00:00Z"));
    passUntil("2026-11-03T09:00");
    assertThat(rehearsal().streak(ada).length()).isEqualTo(2);
  }

  private static Schedule everyDayAt(String time) {
    return Rehearsal.daily(
        LocalTime.parse(time), EnumSet.allOf(DayOfWeek.class), Rehearsal.NEW_YORK);
  }

  @Test
  void vector_vi_half_past_two_on_the_day_that_leaves_it_out_is_one_post_at_half_past_three() {
    begin("2026-03-07T20:00", everyDayAt("02:30"));
    passUntil("2026-03-08T20:00");

    assertThat(roots()).containsExactly(Instant.parse("2026-03-08T07:30:00Z"));
    assertThat(rehearsal().round().head().date()).isEqualTo("2026-03-08");
  }

  @Test
  void vector_vi_half_past_one_on_the_day_that_repeats_it_is_one_post_at_the_first() {
    begin("2026-10-31T20:00", everyDayAt("01:30"));
    passUntil("2026-11-01T20:00");

    assertThat(roots()).containsExactly(Instant.parse("2026-11-01T05:30:00Z"));
  }

  @Test
  void vector_vii_down_from_eight_to_half_past_ten_opens_then_and_is_due_a_day_later() {
    begin();
    rehearsal().isDownUntil(at("2026-11-23T10:30"));

    assertThat(rehearsal().round().opened().opened()).isEqualTo(at("2026-11-23T10:30"));
    assertThat(rehearsal().round().opened().due()).isEqualTo(at("2026-11-24T10:30"));
    assertThat(rehearsal().round().opened().wrap()).isEqualTo(at("2026-11-23T18:30"));
    assertThat(rehearsal().count("outbox WHERE key LIKE 'skipped/%'")).isZero();
  }

  @Test
  void vector_viii_down_from_eight_to_four_there_is_no_round_and_streaks_are_untouched() {
    Person ada = begin();
    answersAtHalfPastNineOn(ada, "2026-11-23");
    passUntil("2026-11-24T08:00");
    rehearsal().isDownUntil(at("2026-11-24T16:00"));
    rehearsal().start().settle();

    assertThat(rehearsal().rounds()).hasSize(1);
    assertThat(rehearsal().count("outbox WHERE key LIKE 'skipped/%'")).isEqualTo(1);
    answersAtHalfPastNineOn(ada, "2026-11-25");
    passUntil("2026-11-26T09:00");
    assertThat(rehearsal().ledger(ada)).containsExactly(CREDITED, CREDITED);
    assertThat(rehearsal().streak(ada).freezes()).isEqualTo(1);
  }

  @Test
  void vector_ix_the_same_event_eleven_times_is_one_answer_with_one_mark() {
    Person ada = begin();
    passUntil("2026-11-23T09:05");
    ChatEvent.Said said = ada.saying(ada.thought(0));
    ada.send(said);
    Round once = rehearsal().round();
    for (int again = 0; again < 10; again++) {
      ada.send(said);
    }
    rehearsal().process().settle();

    assertThat(rehearsal().round()).isEqualTo(once);
    assertThat(rehearsal().round().book().answers()).hasSize(1);
    assertThat(rehearsal().scripted.marksOn(said.message())).isEqualTo(1);
    passUntil("2026-11-24T09:00");
    assertThat(rehearsal().ledger(ada)).containsExactly(CREDITED);
  }

  @Test
  void vector_x_an_answer_in_a_forty_minute_gap_of_the_socket_counts_with_its_own_time() {
    Person ada = begin();
    passUntil("2026-11-24T08:40");
    rehearsal().process().whetstone.lineDown("scripted", at("2026-11-24T08:40"));
    passUntil("2026-11-24T08:50");
    rehearsal().scripted.personWrites(rehearsal().thread(), ada.thought(0));
    passUntil("2026-11-24T09:20");
    rehearsal().process().whetstone.lineUp("scripted", at("2026-11-24T09:20"));
    rehearsal().process().whetstone.catchUp(rehearsal().platform);
    passUntil("2026-11-24T21:00");

    String uma =
        rehearsal()
            .read(
                sql -> sql.first("SELECT id FROM member WHERE name = 'Uma'", row -> row.text("id")))
            .orElseThrow();
    List<LedgerEntry> rows =
        rehearsal().read(sql -> new LedgerTable(sql).of(rehearsal().round().head().channel(), uma));
    assertThat(rows).extracting(LedgerEntry::outcome).containsExactly(CREDITED);
    assertThat(rows.getFirst().at()).isEqualTo(at("2026-11-24T08:50"));
  }

  @Test
  void vector_xi_a_zone_changed_to_kolkata_at_three_brings_no_second_round_that_day() {
    begin();
    passUntil("2026-11-23T15:00");
    rehearsal()
        .scheduled(
            Rehearsal.daily(
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), ZoneId.of("Asia/Kolkata")));
    passUntil("2026-11-24T19:00");

    assertThat(rehearsal().rounds().stream().map(round -> round.head().date()))
        .containsExactly(LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 24));
    assertThat(rehearsal().round().opened().opened()).isEqualTo("2026-11-24T03:30:00Z");
  }

  @Test
  void vector_xii_three_absences_on_two_freezes_are_frozen_frozen_missed() {
    Person ada = begin();
    answersAtHalfPastNineOn(
        ada,
        "2026-11-23",
        "2026-11-24",
        "2026-11-25",
        "2026-11-26",
        "2026-11-27",
        "2026-11-30",
        "2026-12-01");
    passUntil("2026-12-08T08:00");

    assertThat(rehearsal().ledger(ada)).endsWith(CREDITED, ABSENT, ABSENT, ABSENT);
    assertThat(verdicts(ada)).endsWith(Verdict.FROZEN, Verdict.FROZEN, Verdict.MISSED);
    assertThat(rehearsal().streak(ada).length()).isZero();
    assertThat(rehearsal().streak(ada).longest()).isEqualTo(7);
  }

  @Test
  void vector_xiii_away_that_is_declared_after_the_opening_does_not_excuse() {
    Person ada = begin();
    answersAtHalfPastNineOn(ada, "2026-11-23");
    passUntil("2026-11-24T09:01");
    assertThat(Plain.of(ada.types("away 2026-11-24 to 2026-11-25")))
        .contains("opened before you said so");
    passUntil("2026-11-26T21:00");

    assertThat(rehearsal().ledger(ada)).containsExactly(CREDITED, ABSENT, EXCUSED);
  }

  @Test
  void vector_xiv_a_colleagues_public_text_that_is_pasted_does_not_count() {
    Person ada = begin();
    Person bob = rehearsal().person("Bob");
    answersAtHalfPastNineOn(ada, "2026-11-23");
    passUntil("2026-11-24T09:05");
    bob.says(bob.thought(0));
    passUntil("2026-11-24T09:06");
    assertThat(Plain.of(ada.answers(0, bob.thought(0)))).contains("Not counted yet");
    ada.says(bob.thought(0));
    passUntil("2026-11-25T21:00");

    assertThat(rehearsal().ledger(ada)).containsExactly(CREDITED, ABSENT);
    assertThat(rehearsal().ledger(bob)).containsExactly(CREDITED);
  }

  @Test
  void vector_xv_an_absence_with_the_last_freeze_that_is_granted_later_gives_it_back() {
    Person ada = begin();
    answersAtHalfPastNineOn(ada, "2026-11-27");
    passUntil("2026-12-01T21:00");
    Round monday = rehearsal().rounds().get(5);
    assertThat(verdicts(ada)).containsExactly(Verdict.CREDITED, Verdict.FROZEN);
    assertThat(rehearsal().streak(ada).freezes()).isZero();

    rehearsal().adds(ada, monday, GRANTED);

    assertThat(verdicts(ada)).containsExactly(Verdict.CREDITED, Verdict.EXCUSED);
    assertThat(rehearsal().streak(ada).freezes()).isEqualTo(1);
    assertThat(rehearsal().streak(ada).length()).isEqualTo(1);
  }

  @Test
  void vector_xvi_down_for_twenty_minutes_in_the_last_hour_excuses_who_was_absent() {
    Person ada = begin();
    answersAtHalfPastNineOn(ada, "2026-11-23");
    passUntil("2026-11-25T08:00");
    rehearsal().isDownUntil(at("2026-11-25T08:20"));
    passUntil("2026-11-26T21:00");

    assertThat(rehearsal().ledger(ada)).containsExactly(CREDITED, EXCUSED, ABSENT);
    assertThat(verdicts(ada)).containsExactly(Verdict.CREDITED, Verdict.EXCUSED, Verdict.FROZEN);
  }
}
