package dev.whetstone.core.interviewer;

import static dev.whetstone.core.streak.LedgerEntry.Outcome.ABSENT;
import static dev.whetstone.core.streak.LedgerEntry.Outcome.CREDITED;
import static dev.whetstone.core.streak.LedgerEntry.Outcome.EXCUSED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.chat.ScriptedPlatform.Act;
import dev.whetstone.core.store.Rounds;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who is excused from a round, and who is not. All times here are New York's; Ada answered on
/// Monday, 23 November, and on Tuesday.
final class ExcusesTest {
  @TempDir Path folder;
  private Rehearsal rehearsal;
  private Person ada;

  @BeforeEach
  void answerOnMondayAndTuesday() {
    rehearsal = new Rehearsal(folder, "2026-11-23T13:00:00Z", "rec-short-video-feed");
    rehearsal.scheduled(Rehearsal.weekdays());
    ada = rehearsal.person("Ada");
    passUntil("2026-11-23T09:30");
    ada.answers(0);
    passUntil("2026-11-24T08:30");
  }

  @AfterEach
  void close() {
    rehearsal.close();
  }

  private static Instant at(String newYork) {
    return LocalDateTime.parse(newYork).atZone(Rehearsal.NEW_YORK).toInstant();
  }

  private void passUntil(String newYork) {
    rehearsal.passUntil(at(newYork));
  }

  private String types(String words) {
    return Plain.of(ada.types(words));
  }

  private void line(String down, String up) {
    passUntil(down);
    rehearsal.process().whetstone.lineDown("scripted", at(down));
    passUntil(up);
    rehearsal.process().whetstone.lineUp("scripted", at(up));
  }

  @Test
  void away_that_is_declared_before_the_opening_excuses_for_its_days_and_no_longer() {
    assertThat(types("away 2026-11-24 to 2026-11-25"))
        .contains("from Tue 24 Nov 2026 to Wed 25 Nov 2026")
        .doesNotContain("opened before");
    passUntil("2026-11-27T21:00");

    assertThat(rehearsal.ledger(ada)).containsExactly(CREDITED, EXCUSED, EXCUSED, ABSENT);
    assertThat(rehearsal.streak(ada).length()).isEqualTo(1);
  }

  @Test
  void an_answer_that_is_given_all_the_same_counts() {
    types("away today");
    passUntil("2026-11-24T12:00");
    ada.answers(0);
    passUntil("2026-11-25T21:00");

    assertThat(rehearsal.ledger(ada)).containsExactly(CREDITED, CREDITED);
  }

  @Test
  void who_is_back_early_is_expected_from_the_next_round_on() {
    types("away until 2026-11-30");
    passUntil("2026-11-24T12:00");
    assertThat(types("away back")).contains("Welcome back");
    assertThat(types("away")).contains("You have not said");
    assertThat(types("away off")).contains("nothing to end");
    passUntil("2026-11-26T21:00");

    assertThat(rehearsal.ledger(ada)).containsExactly(CREDITED, EXCUSED, ABSENT);
  }

  @Test
  void what_is_declared_in_two_pieces_is_shown_as_one_and_the_same_again_is_said_to_be_there() {
    types("away 2026-12-24..2026-12-28");
    assertThat(types("away 2026-12-27 to 2027-01-02"))
        .contains("from Thu 24 Dec 2026 to Sat 2 Jan 2027");
    assertThat(types("away 2026-12-25")).contains("said so already");
    assertThat(types("away")).contains("from Thu 24 Dec 2026 to Sat 2 Jan 2027");
    assertThat(rehearsal.count("away")).isEqualTo(2);
  }

  @Test
  void days_that_cannot_be_taken_are_refused_with_the_reason_and_nothing_is_stored() {
    assertThat(types("away 2026-11-01 to 2026-11-05")).contains("is over").contains("2026-11-24");
    assertThat(types("away 2027-01-02 to 2026-12-24")).contains("is after");
    assertThat(types("away 2026-12-01 to 2027-12-01")).contains("90 is the most");
    assertThat(types("away 2028-12-01")).contains("more than a year");
    assertThat(types("away 2026-13-01")).contains("not a date");
    assertThat(types("away soon or so")).contains("Type two dates");

    assertThat(rehearsal.count("away")).isZero();
  }

  @Test
  void who_is_away_is_not_waited_for() {
    Person bob = rehearsal.person("Bob");
    for (String day : List.of("24", "25", "26")) {
      passUntil("2026-11-" + day + "T09:30");
      ada.answers(0);
      bob.answers(0);
    }
    assertThat(types("away 2026-11-30")).contains("on Mon 30 Nov 2026");
    passUntil("2026-11-27T09:30");
    assertThat(rehearsal.round().head().expected()).hasSize(2);
    passUntil("2026-11-30T09:30");

    assertThat(rehearsal.round().head().expected()).containsExactly(rehearsal.idOf(bob));
  }

  @Test
  void an_hour_without_the_line_excuses_and_what_is_less_does_not() {
    line("2026-11-24T12:00", "2026-11-24T12:40");
    line("2026-11-24T14:00", "2026-11-24T14:20");
    line("2026-11-25T12:00", "2026-11-25T12:59");
    passUntil("2026-11-26T21:00");

    assertThat(rehearsal.ledger(ada)).containsExactly(CREDITED, EXCUSED, ABSENT);
    assertThat(
            rehearsal.<Boolean>read(sql -> Rounds.isDegraded(sql, rehearsal.rounds().get(1).id())))
        .isTrue();
  }

  @Test
  void a_line_that_is_still_down_when_verdicts_are_written_excuses() {
    passUntil("2026-11-25T08:30");
    rehearsal.process().whetstone.lineDown("scripted", at("2026-11-25T08:30"));
    rehearsal.process().whetstone.lineDown("scripted", at("2026-11-25T08:40"));
    passUntil("2026-11-25T21:00");

    assertThat(rehearsal.ledger(ada)).containsExactly(CREDITED, EXCUSED);
    assertThat(rehearsal.count("outage WHERE until_at IS NULL")).isEqualTo(1);
  }

  @Test
  void a_reconnection_within_a_minute_and_another_platforms_trouble_are_no_outage() {
    passUntil("2026-11-25T08:30");
    rehearsal.process().whetstone.lineDown("scripted", at("2026-11-25T08:30"));
    rehearsal.process().whetstone.lineUp("scripted", at("2026-11-25T08:30").plusSeconds(60));
    rehearsal.process().whetstone.lineDown("elsewhere", at("2026-11-25T08:30"));
    passUntil("2026-11-25T21:00");

    assertThat(rehearsal.ledger(ada)).containsExactly(CREDITED, ABSENT);
  }

  @Test
  void when_nothing_arrives_in_the_last_hour_who_was_absent_is_excused() {
    Person bob = rehearsal.person("Bob");
    passUntil("2026-11-25T08:10");
    rehearsal.scripted.otherwise(new Act.LoseTheRequest());
    bob.says(bob.thought(0));
    passUntil("2026-11-25T08:30");
    rehearsal.scripted.otherwise(new Act.Deliver());
    passUntil("2026-11-25T21:00");

    assertThat(rehearsal.ledger(ada)).containsExactly(CREDITED, EXCUSED);
    assertThat(rehearsal.count("outage WHERE cause = 'SENDING' AND until_at IS NOT NULL"))
        .isEqualTo(1);
  }

  @Test
  void that_a_platform_asks_us_to_go_slower_is_no_outage() {
    passUntil("2026-11-25T08:10");
    rehearsal.scripted.otherwise(new Act.TooMany(java.time.Duration.ofMinutes(2)));
    ada.says("( only chat");
    rehearsal.person("Bob").says(ada.thought(3));
    passUntil("2026-11-25T08:40");
    rehearsal.scripted.otherwise(new Act.Deliver());
    passUntil("2026-11-25T21:00");

    assertThat(rehearsal.ledger(ada)).containsExactly(CREDITED, ABSENT);
  }

  @Test
  void while_another_process_ran_we_were_not_down() {
    passUntil("2026-11-25T08:00");
    Rehearsal.Run doomed = rehearsal.process();
    rehearsal.start();
    doomed.life.kill();
    passUntil("2026-11-25T08:20");
    rehearsal.start();
    passUntil("2026-11-25T21:00");

    assertThat(rehearsal.ledger(ada)).containsExactly(CREDITED, ABSENT);
    assertThat(rehearsal.count("outage")).isZero();
  }

  @Test
  void down_from_the_last_hour_until_after_the_end_the_gap_is_known_before_verdicts_are_written() {
    passUntil("2026-11-25T08:30");
    rehearsal.isDownUntil(at("2026-11-25T22:00"));

    assertThat(rehearsal.ledger(ada)).containsExactly(CREDITED, EXCUSED);
  }
}
