package dev.whetstone.core.interviewer;

import static dev.whetstone.core.streak.LedgerEntry.Outcome.ABSENT;
import static dev.whetstone.core.streak.LedgerEntry.Outcome.CREDITED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.round.Pace;
import dev.whetstone.core.round.Round;
import dev.whetstone.core.round.RoundState;
import dev.whetstone.core.words.Verbs;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Schedules that change at an awkward moment, and rounds that time catches between two states.
final class TimeEdgesTest {
  @TempDir Path folder;
  private Rehearsal rehearsal;
  private Person ada;
  private Person bob;
  private Person boss;

  @BeforeEach
  void setUp() {
    rehearsal = new Rehearsal(folder, "2026-11-23T13:00:00Z", "rec-short-video-feed");
    ada = rehearsal.person("Ada");
    bob = rehearsal.person("Bob");
    boss = rehearsal.manager("Boss");
  }

  @AfterEach
  void close() {
    rehearsal.close();
  }

  private List<LocalDate> dates() {
    return rehearsal.rounds().stream().map(round -> round.head().date()).toList();
  }

  @Test
  void a_setting_changed_at_the_very_instant_of_an_opening_does_not_lose_it() {
    rehearsal.scheduled(Rehearsal.weekdays());
    rehearsal.clock.moveTo(Instant.parse("2026-11-23T14:00:00Z"));
    boss.types("settings grace 6");
    boss.types("settings time 10:30");
    rehearsal.passUntil("2026-11-23T14:01:00Z");

    assertThat(rehearsal.round().state()).isEqualTo(RoundState.RUNNING);
    assertThat(rehearsal.round().opened().opened()).isEqualTo("2026-11-23T14:00:00Z");
    rehearsal.passUntil("2026-11-24T15:31:00Z");
    assertThat(dates()).containsExactly(LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 24));
  }

  @Test
  void a_skip_or_a_pause_at_the_very_instant_of_an_opening_takes_it_out() {
    rehearsal.scheduled(Rehearsal.weekdays());
    rehearsal.clock.moveTo(Instant.parse("2026-11-23T14:00:00Z"));
    boss.types("skip");
    rehearsal.passUntil("2026-11-23T14:01:00Z");
    assertThat(rehearsal.rounds()).isEmpty();

    rehearsal.clock.moveTo(Instant.parse("2026-11-24T14:00:00Z"));
    boss.types("pause 2026-11-26");
    rehearsal.passUntil("2026-11-26T15:00:00Z");
    assertThat(dates()).containsExactly(LocalDate.of(2026, 11, 26));
  }

  @Test
  void a_setting_changed_while_the_opening_is_late_leaves_it_to_open_late() {
    rehearsal.scheduled(Rehearsal.weekdays());
    rehearsal.process().life.kill();
    rehearsal.clock.moveTo(Instant.parse("2026-11-23T15:10:00Z"));
    rehearsal.start();
    boss.types("settings level 2");
    rehearsal.passUntil("2026-11-23T15:12:00Z");

    assertThat(rehearsal.round().opened().opened()).isEqualTo("2026-11-23T15:10:00Z");
  }

  @Test
  void a_pause_during_a_round_ends_neither_the_round_nor_its_verdicts() {
    rehearsal.scheduled(Rehearsal.weekdays()).passUntil("2026-11-23T15:00:00Z");
    ada.answers(0);
    boss.types("pause");
    rehearsal.passUntil("2026-11-27T15:00:00Z");

    assertThat(rehearsal.rounds()).hasSize(1);
    assertThat(rehearsal.round().state()).isEqualTo(RoundState.DONE);
    assertThat(rehearsal.ledger(ada)).containsExactly(CREDITED);
  }

  @Test
  void deadlines_stay_where_they_were_when_time_zone_and_grace_change() {
    rehearsal.scheduled(Rehearsal.weekdays()).passUntil("2026-11-23T15:00:00Z");
    Round before = rehearsal.round();
    boss.types("settings grace 0");
    boss.types("settings wrap 2");
    boss.types("settings credit 3");
    boss.types("settings zone Asia/Tokyo");
    rehearsal.passUntil("2026-11-23T20:00:00Z");

    Round after = rehearsal.rounds().getFirst();
    assertThat(after.opened()).isEqualTo(before.opened());
    assertThat(after.head()).isEqualTo(before.head());
    assertThat(after.state()).isEqualTo(RoundState.RUNNING);
  }

  @Test
  void an_interview_on_the_night_that_leaves_its_time_out_waits_and_falls_back_like_any() {
    rehearsal.close();
    rehearsal = new Rehearsal(folder.resolve("b"), "2027-03-13T12:00:00Z", "rec-short-video-feed");
    rehearsal
        .scheduled(
            Rehearsal.daily(
                LocalTime.of(2, 30),
                EnumSet.allOf(java.time.DayOfWeek.class),
                Rehearsal.NEW_YORK,
                Pace.LIVE))
        .passUntil("2027-03-14T07:30:00Z");

    assertThat(rehearsal.rounds()).hasSize(1);
    Round round = rehearsal.round();
    assertThat(round.state()).isEqualTo(RoundState.GATHERING);
    assertThat(round.opened().opened()).isEqualTo("2027-03-14T07:30:00Z");
    rehearsal.passUntil("2027-03-14T08:00:00Z");
    assertThat(rehearsal.round().pace()).isEqualTo(Pace.DAY);
    assertThat(rehearsal.round().opened().due()).isEqualTo("2027-03-15T07:30:00Z");
    rehearsal.passUntil("2027-03-15T06:31:00Z");
    assertThat(rehearsal.rounds()).hasSize(2);
  }

  @Test
  void a_week_of_sleep_writes_verdicts_for_the_open_round_and_misses_nothing_else() {
    rehearsal.scheduled(Rehearsal.weekdays()).passUntil("2026-11-23T15:00:00Z");
    ada.answers(0);
    bob.answers(0);
    rehearsal.passUntil("2026-11-24T15:00:00Z");
    ada.answers(0);
    rehearsal.isDownUntil(Instant.parse("2026-12-02T20:00:00Z"));
    rehearsal.passUntil("2026-12-03T13:00:00Z");

    assertThat(dates()).containsExactly(LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 24));
    assertThat(rehearsal.ledger(ada)).containsExactly(CREDITED, CREDITED);
    assertThat(rehearsal.streak(bob).length()).isEqualTo(1);
    assertThat(rehearsal.ledger(bob)).doesNotContain(ABSENT);
  }

  @Test
  void a_root_that_arrives_hours_late_gives_a_whole_day() {
    rehearsal.scheduled(Rehearsal.weekdays());
    rehearsal.scripted.otherwise(
        new dev.whetstone.core.chat.ScriptedPlatform.Act.TooMany(Duration.ofMinutes(10)));
    rehearsal.passUntil("2026-11-23T16:00:00Z");
    rehearsal.scripted.otherwise(new dev.whetstone.core.chat.ScriptedPlatform.Act.Deliver());
    rehearsal.passUntil("2026-11-23T16:55:00Z");

    Round round = rehearsal.round();
    assertThat(round.state()).isEqualTo(RoundState.RUNNING);
    assertThat(round.opened().opened()).isAfter("2026-11-23T15:59:00Z");
    assertThat(Duration.between(round.opened().opened(), round.opened().due()))
        .isEqualTo(Duration.ofHours(24));
  }

  @Test
  void an_interview_that_sleeps_through_its_end_closes_in_order_and_says_nothing_stale() {
    rehearsal.scheduled(Rehearsal.weekdaysAt(Pace.LIVE)).passUntil("2026-11-23T14:05:00Z");
    ada.presses(Verbs.JOIN, -1);
    bob.presses(Verbs.JOIN, -1);
    rehearsal.passUntil("2026-11-23T14:06:00Z");
    int before = rehearsal.platform.inThreads().size();
    ada.answers(0);
    rehearsal.isDownUntil(Instant.parse("2026-11-23T16:00:00Z"));
    rehearsal.passUntil("2026-11-23T16:01:00Z");

    Round round = rehearsal.round();
    assertThat(round.state()).isEqualTo(RoundState.WRAPPED);
    assertThat(round.parts()).allMatch(part -> part.closedAt() != null);
    List<String> keys =
        rehearsal.platform.inThreads().stream().skip(before).map(Witness.Arrival::key).toList();
    assertThat(keys)
        .containsExactly("round/" + round.id() + "/0/reveal", "round/" + round.id() + "/wrap");
  }

  @Test
  void dormant_members_are_told_no_risk_and_wake_with_the_next_answer() {
    rehearsal.scheduled(Rehearsal.weekdays()).passUntil("2026-11-23T15:00:00Z");
    ada.answers(0);
    IntStream.range(0, 14)
        .forEach(day -> {
          rehearsal.passUntil(Instant.parse("2026-11-24T15:00:00Z").plus(Duration.ofDays(day)));
          if (rehearsal.round().state() == RoundState.RUNNING) {
            bob.answers(rehearsal.round(), 0, bob.thought(day));
          }
        });
    rehearsal.passUntil("2026-12-09T15:00:00Z");

    assertThat(rehearsal.streak(ada).dormant()).isTrue();
    assertThat(Plain.of(ada.types("streak"))).doesNotContain("at risk");
    int rows = rehearsal.ledger(ada).size();
    ada.answers(0);
    rehearsal.passUntil("2026-12-12T15:00:00Z");
    assertThat(rehearsal.ledger(ada).subList(rows, rehearsal.ledger(ada).size()))
        .containsExactly(CREDITED, ABSENT);
  }
}
