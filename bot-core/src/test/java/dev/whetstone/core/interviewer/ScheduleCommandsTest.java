package dev.whetstone.core.interviewer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.schedule.Schedule;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `/drill schedule`, `skip`, `pause` and `resume`; it is Monday noon in London.
final class ScheduleCommandsTest {
  @TempDir Path folder;
  private Rehearsal rehearsal;
  private Person boss;

  @BeforeEach
  void schedule() {
    rehearsal = new Rehearsal(folder, "2026-11-23T12:00:00Z", "rec-short-video-feed");
    rehearsal.scheduled(Rehearsal.weekdays());
    boss = rehearsal.manager("Mia");
  }

  @AfterEach
  void close() {
    rehearsal.close();
  }

  private String says(String words) {
    return Plain.of(boss.types(words));
  }

  private Schedule stored() {
    return rehearsal.process().whetstone.scheduleOf(rehearsal.channel).orElseThrow();
  }

  @Test
  void everybody_sees_the_next_three_openings_and_what_is_left_out() {
    boss.types("skip 2026-11-25");
    boss.types("settings pace fri live");

    assertThat(Plain.of(rehearsal.person("Ada").types("schedule")))
        .contains(
            "mon-thu day, fri live",
            "2026-11-23T14:00:00Z",
            "2026-11-24T14:00:00Z",
            "2026-11-26T14:00:00Z",
            "Left out: Wed 25 Nov 2026")
        .doesNotContain("2026-11-25T14:00:00Z", "2026-11-27T14:00:00Z");
  }

  @Test
  void without_a_date_the_next_drill_is_skipped_and_undo_brings_it_back() {
    assertThat(says("skip")).contains("Mon 23 Nov 2026 is left out", "2026-11-24T14:00:00Z");
    assertThat(says("skip undo 2026-11-23")).contains("not left out", "2026-11-23T14:00:00Z");
    rehearsal.passUntil("2026-11-23T14:05:00Z");
    assertThat(rehearsal.rounds()).hasSize(1);
  }

  @Test
  void a_date_that_cannot_be_skipped_is_refused_with_the_reason() {
    boss.types("skip 2026-11-26");
    boss.types("settings holidays us");

    assertThat(says("skip 2026-11-20")).contains("is past");
    assertThat(says("skip 2026-11-26")).contains("left out already", "undo");
    assertThat(says("skip 2026-11-28")).contains("no study day");
    assertThat(says("skip 2026-12-25")).contains("holiday");
    assertThat(says("skip tomorrowish")).contains("2026-12-24");
    assertThat(says("skip undo 2026-11-27")).contains("is not left out");
    assertThat(says("skip undo")).contains("Which date?");
    assertThat(stored().daysOff()).hasSize(1);

    rehearsal.passUntil("2026-11-23T15:00:00Z");
    assertThat(says("skip 2026-11-23")).contains("has opened already");
  }

  @Test
  void a_pause_until_a_date_ends_by_itself() {
    assertThat(says("pause 2026-11-26")).contains("Paused until", "2026-11-26T14:00:00Z");
    assertThat(says("schedule")).contains("Paused until");
    rehearsal.passUntil("2026-11-26T14:05:00Z");
    assertThat(rehearsal.rounds()).hasSize(1);
    assertThat(says("schedule")).doesNotContain("Paused");
  }

  @Test
  void a_pause_without_an_end_lasts_until_resume_and_plans_nothing() {
    assertThat(says("pause")).contains("/drill resume");
    assertThat(rehearsal.process().whetstone.nextOpening(rehearsal.channel)).isEmpty();
    assertThat(says("skip")).contains("Nothing is planned");
    rehearsal.passUntil("2026-12-02T12:00:00Z");
    assertThat(rehearsal.rounds()).isEmpty();

    assertThat(says("resume")).contains("2026-12-02T14:00:00Z");
    assertThat(says("resume")).contains("Nothing is paused");
  }

  @Test
  void a_pause_that_would_be_over_is_refused() {
    assertThat(says("pause 2026-11-23")).contains("not to come any more");
    assertThat(stored().pausedUntil()).isNull();
  }

  @Test
  void a_pause_survives_a_restart_of_the_product_with_the_same_schedule() {
    boss.types("pause");
    Schedule before = stored();

    rehearsal.start().whetstone.settle(rehearsal.channel, "ml-design", before);

    assertThat(rehearsal.process().whetstone.nextOpening(rehearsal.channel)).isEmpty();
    assertThat(stored()).isEqualTo(before);
  }
}
