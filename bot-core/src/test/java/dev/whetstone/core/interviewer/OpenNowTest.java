package dev.whetstone.core.interviewer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.round.NowOpened;
import dev.whetstone.core.round.Pace;
import dev.whetstone.core.round.RoundState;
import dev.whetstone.core.schedule.Schedule;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A round opened by hand, at once.
final class OpenNowTest {
  @TempDir Path folder;
  private Rehearsal rehearsal;

  @BeforeEach
  void setUp() {
    rehearsal = new Rehearsal(folder, "2026-11-23T12:00:00Z", "rec-short-video-feed");
    rehearsal.scheduled(Rehearsal.weekdays());
  }

  @AfterEach
  void close() {
    rehearsal.close();
  }

  private NowOpened openNow() {
    NowOpened opened = rehearsal.process().whetstone.openNow(rehearsal.channel);
    rehearsal.process().settle();
    return opened;
  }

  @Test
  void before_the_hour_it_is_todays_round_and_the_schedule_opens_no_second_one() {
    assertThat(openNow()).isEqualTo(new NowOpened.Todays(rehearsal.drill().title()));
    assertThat(rehearsal.drill().id()).isEqualTo("rec-short-video-feed");
    assertThat(rehearsal.round().head().scheduled()).isTrue();
    assertThat(rehearsal.round().opened().opened()).isEqualTo("2026-11-23T12:00:00Z");

    rehearsal.passUntil("2026-11-24T14:05:00Z");

    assertThat(rehearsal.rounds().stream().map(round -> round.head().date()))
        .containsExactly(LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 24));
  }

  @Test
  void after_todays_round_it_is_an_extra_one_that_wraps_nothing_and_touches_no_streak() {
    rehearsal.passUntil("2026-11-23T15:00:00Z");

    assertThat(openNow()).isInstanceOf(NowOpened.Extra.class);

    assertThat(rehearsal.round().head().scheduled()).isFalse();
    assertThat(rehearsal.rounds().getFirst().state()).isEqualTo(RoundState.RUNNING);
    rehearsal.person("Ada").answers(0);
    rehearsal.passUntil("2026-11-27T15:00:00Z");
    assertThat(rehearsal.count("ledger")).isZero();
  }

  @Test
  void the_next_scheduled_round_leaves_an_extra_one_alone() {
    rehearsal.scheduled(wrappingAfter(Duration.ofHours(20)));
    rehearsal.passUntil("2026-11-23T23:00:00Z");
    openNow();
    var extra = rehearsal.round();

    rehearsal.passUntil("2026-11-24T14:01:00Z");

    assertThat(rehearsal.rounds()).hasSize(3);
    assertThat(rehearsal.rounds().get(1).id()).isEqualTo(extra.id());
    assertThat(rehearsal.rounds().get(1).state()).isEqualTo(RoundState.RUNNING);
  }

  private static Schedule wrappingAfter(Duration wrapAfter) {
    Schedule usual = Rehearsal.weekdays();
    return new Schedule(
        usual.opensAt(),
        usual.zone(),
        usual.paces(),
        usual.holidays(),
        usual.daysOff(),
        wrapAfter,
        usual.grace(),
        usual.catchUp(),
        usual.credit(),
        usual.level(),
        usual.domains(),
        usual.pausedUntil());
  }

  @Test
  void on_a_sunday_it_is_extra_and_runs_as_a_day() {
    rehearsal.passUntil("2026-11-29T15:00:00Z");

    assertThat(openNow()).isInstanceOf(NowOpened.Extra.class);
    assertThat(rehearsal.round().pace()).isEqualTo(Pace.DAY);
  }

  @Test
  void on_a_day_without_a_pace_it_goes_at_the_one_of_all_study_days() {
    rehearsal.process().whetstone.settle(
        rehearsal.channel, "general", Rehearsal.weekdaysAt(Pace.SOLO));
    rehearsal.passUntil("2026-11-29T15:00:00Z");

    assertThat(openNow()).isInstanceOf(NowOpened.Extra.class);

    assertThat(rehearsal.round().pace()).isEqualTo(Pace.SOLO);
  }

  @Test
  void twice_within_ten_minutes_is_refused() {
    openNow();
    rehearsal.passUntil("2026-11-23T12:09:00Z");
    assertThat(openNow()).isInstanceOf(NowOpened.JustOpened.class);
    rehearsal.passUntil("2026-11-23T12:10:00Z");
    assertThat(openNow()).isInstanceOf(NowOpened.Extra.class);
  }

  @Test
  void while_the_root_is_being_posted_it_is_refused() {
    rehearsal.process().whetstone.openNow(rehearsal.channel);

    assertThat(rehearsal.process().whetstone.openNow(rehearsal.channel))
        .isInstanceOf(NowOpened.StillPosting.class);
  }

  @Test
  void a_channel_that_was_never_set_up_is_refused() {
    assertThat(rehearsal.process().whetstone.openNow(rehearsal.scripted.channel("C2")))
        .isInstanceOf(NowOpened.NoSchedule.class);
  }

  @Test
  void it_is_noted_for_the_log() {
    openNow();

    assertThat(rehearsal.count("audit WHERE actor = 'operator' AND what LIKE 'opened a round%'"))
        .isEqualTo(1);
  }
}
