package dev.whetstone.core.interviewer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.interviewer.Witness.Arrival;
import dev.whetstone.core.round.Round;
import dev.whetstone.core.round.RoundState;
import dev.whetstone.core.schedule.Schedule;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One round for each scheduled date, whatever the clock and the processes do.
final class SlotsTest {
  @TempDir Path folder;
  private Rehearsal rehearsal;

  @BeforeEach
  void scheduleWeekdays() {
    rehearsal = new Rehearsal(folder, "2026-11-23T12:00:00Z", "rec-short-video-feed");
    rehearsal.scheduled(Rehearsal.weekdays());
  }

  @AfterEach
  void close() {
    rehearsal.close();
  }

  private List<LocalDate> dates() {
    return rehearsal.rounds().stream().map(round -> round.head().date()).toList();
  }

  @Test
  void exactly_three_hours_late_is_too_late_and_a_second_less_is_not() {
    rehearsal.clock.moveTo(Instant.parse("2026-11-23T16:59:59Z"));
    rehearsal.process().settle();
    assertThat(rehearsal.round().opened().opened()).isEqualTo("2026-11-23T16:59:00Z");
  }

  @Test
  void after_two_days_away_the_drill_of_today_still_comes_when_it_is_only_minutes_late() {
    rehearsal.clock.moveTo(Instant.parse("2026-11-25T14:05:00Z"));
    rehearsal.start().settle();

    assertThat(dates()).containsExactly(LocalDate.of(2026, 11, 25));
    assertThat(rehearsal.round().opened().opened()).isEqualTo("2026-11-25T14:00:00Z");
  }

  @Test
  void a_clock_moved_over_a_week_at_once_opens_one_round_and_posts_nothing_stale() {
    rehearsal.passUntil("2026-11-23T14:04:00Z");
    rehearsal.person("Ada").answers(0);
    int before = rehearsal.platform.arrivals().size();

    rehearsal.clock.moveTo(Instant.parse("2026-11-30T14:01:00Z"));
    rehearsal.start().settle();

    assertThat(dates()).containsExactly(LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 30));
    assertThat(rehearsal.rounds().getFirst().state()).isEqualTo(RoundState.DONE);
    Round today = rehearsal.round();
    assertThat(
            rehearsal.platform.arrivals().stream()
                .skip(before)
                .filter(a -> !a.isEdit())
                .map(Arrival::key))
        .allMatch(key -> key.contains(today.id()) || key.startsWith("skipped/"));
  }

  @Test
  void the_next_opening_wraps_a_round_that_is_still_open() {
    rehearsal.scheduled(wrappingAfter(Rehearsal.NEW_YORK, 20));
    rehearsal.passUntil("2026-11-23T14:04:00Z");
    Round monday = rehearsal.round();
    rehearsal.scheduled(wrappingAfter(ZoneId.of("Asia/Kolkata"), 8));

    rehearsal.passUntil("2026-11-24T03:29:00Z");
    assertThat(rehearsal.round().state()).isEqualTo(RoundState.RUNNING);
    rehearsal.passUntil("2026-11-24T03:30:00Z");

    assertThat(rehearsal.rounds()).hasSize(2);
    assertThat(rehearsal.rounds().getFirst().state()).isEqualTo(RoundState.WRAPPED);
    assertThat(rehearsal.rounds().getFirst().opened()).isEqualTo(monday.opened());
    assertThat(rehearsal.platform.inThreads().stream().map(Arrival::key))
        .containsOnlyOnce(Keys.wrap(monday.id()));
    assertThat(rehearsal.platform.inChannel().stream().map(Arrival::key))
        .containsExactly(
            Keys.root(monday.id()), Keys.line(monday.id()), Keys.root(rehearsal.round().id()));
  }

  private static Schedule wrappingAfter(ZoneId zone, int hours) {
    Schedule usual = Rehearsal.daily(EnumSet.allOf(DayOfWeek.class), zone);
    return new Schedule(
        usual.opensAt(),
        zone,
        usual.paces(),
        null,
        usual.daysOff(),
        java.time.Duration.ofHours(hours),
        usual.grace(),
        usual.catchUp(),
        1,
        3,
        usual.domains(),
        null);
  }

  @Test
  void a_schedule_moved_to_the_afternoon_after_todays_round_brings_no_second_one() {
    rehearsal.passUntil("2026-11-23T15:00:00Z");
    Schedule morning = Rehearsal.weekdays();
    Schedule evening =
        new Schedule(
            java.time.LocalTime.of(18, 0),
            morning.zone(),
            morning.paces(),
            null,
            morning.daysOff(),
            morning.wrapAfter(),
            morning.grace(),
            morning.catchUp(),
            1,
            3,
            morning.domains(),
            null);

    rehearsal.scheduled(evening);
    rehearsal.passUntil("2026-11-24T12:00:00Z");

    assertThat(rehearsal.rounds()).hasSize(1);
  }

  @Test
  void settling_the_same_schedule_again_changes_nothing() {
    Instant next = rehearsal.process().whetstone.nextOpening(rehearsal.channel).orElseThrow();

    rehearsal.start();
    rehearsal.scheduled(Rehearsal.weekdays());

    assertThat(rehearsal.process().whetstone.nextOpening(rehearsal.channel)).contains(next);
    assertThat(rehearsal.count("audit")).isEqualTo(1);
  }
}
