package dev.whetstone.core.interviewer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.chat.ChatEvent;
import dev.whetstone.core.picture.PracticeWeek;
import dev.whetstone.core.schedule.Schedule;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The Monday digest, after the week of 2026-11-23 in New York: 14:00 UTC is 09:00 there.
final class DigestsTest {
  private static final Instant MONDAY = Instant.parse("2026-11-30T14:00:00Z");

  @TempDir Path folder;
  private Rehearsal rehearsal;
  private Person ada;
  private Person bob;

  @BeforeEach
  void schedule() {
    rehearsal = new Rehearsal(folder, "2026-11-23T13:00:00Z", "rec-short-video-feed");
    rehearsal.scheduled(Rehearsal.weekdays());
    ada = rehearsal.person("Ada");
    bob = rehearsal.person("Bob");
  }

  @AfterEach
  void close() {
    rehearsal.close();
  }

  private List<String> digests() {
    return rehearsal.platform.inChannel().stream()
        .filter(arrival -> arrival.key().startsWith("digest/"))
        .map(arrival -> Plain.of(arrival.post()))
        .toList();
  }

  private void week() {
    rehearsal.passUntil("2026-11-23T14:30:00Z");
    ada.answers(0);
    ada.answers(1);
    bob.answers(0);
    rehearsal.passUntil("2026-11-24T15:00:00Z");
    ada.answers(0);
  }

  @Test
  void the_week_is_told_on_monday_at_the_opening_time() {
    week();
    rehearsal.passUntil(MONDAY.minusSeconds(1));
    assertThat(digests()).isEmpty();

    rehearsal.passUntil(MONDAY.plusSeconds(60));
    assertThat(digests())
        .singleElement()
        .satisfies(text ->
            assertThat(text)
                .startsWith(
                    "The week of 23 November\n5 rounds, with 4 answers by 2 people. By stage: Clarify")
                .contains("Monday 2, Tuesday 1, Wednesday 0, Thursday 0, Friday 0.")
                .contains("Took part: Ada (2 rounds), Bob (1 round).")
                .doesNotContain("lost")
                .doesNotContain("missed"));
  }

  @Test
  void its_picture_is_drawn_from_its_key() {
    week();
    rehearsal.passUntil(MONDAY.plusSeconds(60));

    assertThat(
            rehearsal.count(
                "outbox WHERE key LIKE 'digest/%' AND body LIKE '%week/2026-11-23/2-0_1-0_0-0_0-0_0-0_x_x%'"))
        .isEqualTo(1);
    assertThat(PracticeWeek.read("week/2026-11-23/2-0_1-0_0-0_0-0_0-0_x_x")).isPresent();
  }

  @Test
  void there_is_one_a_week_whatever_is_restarted_or_changed_and_under_two_processes() {
    week();
    Rehearsal.Run second = rehearsal.another();
    second.passUntil(MONDAY.minusSeconds(1));
    rehearsal.clock.moveTo(MONDAY);
    second.whetstone.dueWorks().forEach(work -> work.runDue(MONDAY));
    rehearsal.process().settle();
    second.settle();
    second.life.kill();
    rehearsal.start().settle();
    rehearsal.manager("Boss").types("pause");
    rehearsal.manager("Boss").types("resume");
    rehearsal.passUntil(MONDAY.plusSeconds(3_600));
    assertThat(digests()).hasSize(1);

    rehearsal.passUntil("2026-12-14T15:00:00Z");
    assertThat(digests()).hasSize(1); // nobody answered in the second week
    assertThat(rehearsal.count("timer WHERE kind = 'DIGEST'")).isEqualTo(1);
  }

  @Test
  void a_killed_process_makes_neither_none_nor_two() {
    week();
    rehearsal.passUntil(MONDAY.minusSeconds(1));
    rehearsal.process().life.kill();
    rehearsal.clock.moveTo(MONDAY.plusSeconds(7_200));
    rehearsal.start().settle();

    assertThat(digests()).hasSize(1);
  }

  @Test
  void one_that_would_be_twelve_hours_late_is_left_out() {
    week();
    rehearsal.passUntil(MONDAY.minusSeconds(1));
    rehearsal.clock.moveTo(MONDAY.plusSeconds(12 * 3_600 + 1));
    rehearsal.process().settle();
    assertThat(digests()).isEmpty();

    ada.answers(0);
    rehearsal.passUntil("2026-12-07T14:01:00Z");
    assertThat(rehearsal.count("timer WHERE kind = 'DIGEST'")).isEqualTo(1);
  }

  @Test
  void a_week_without_an_answer_and_a_paused_channel_have_none() {
    rehearsal.passUntil(MONDAY.plusSeconds(60));
    assertThat(digests()).isEmpty();

    ada.answers(0);
    rehearsal.passUntil("2026-12-06T12:00:00Z");
    rehearsal.manager("Boss").types("pause");
    rehearsal.passUntil("2026-12-07T15:00:00Z");
    assertThat(digests()).isEmpty();
  }

  @Test
  void a_channel_that_does_not_want_them_is_spared() {
    week();
    rehearsal.manager("Boss").types("settings digest off");
    rehearsal.passUntil(MONDAY.plusSeconds(60));
    assertThat(digests()).isEmpty();
  }

  @Test
  void monday_tells_though_it_is_no_study_day() {
    week();
    Schedule tuesdays = Rehearsal.daily(EnumSet.of(DayOfWeek.TUESDAY), Rehearsal.NEW_YORK);
    rehearsal.process().whetstone.settle(rehearsal.channel, "ml-design", tuesdays);
    rehearsal.passUntil(MONDAY.plusSeconds(60));
    assertThat(digests()).hasSize(1);
  }

  @Test
  void who_hides_is_counted_and_not_named_and_good_news_have_names() {
    rehearsal.passUntil("2026-11-23T14:30:00Z");
    var said = ada.saying(ada.thought(0));
    ada.send(said);
    bob.send(new ChatEvent.Reacted(bob.origin(), said.message(), true));
    bob.answers(0);
    rehearsal.passUntil("2026-11-24T15:00:00Z");
    ada.answers(0);
    bob.answers(0);
    for (String day : List.of("2026-11-25", "2026-11-26", "2026-11-27")) {
      rehearsal.passUntil(day + "T15:00:00Z");
      ada.answers(0);
    }
    bob.types("leaderboard hide");
    rehearsal.passUntil(MONDAY.plusSeconds(60));

    assertThat(digests())
        .singleElement()
        .satisfies(text ->
            assertThat(text)
                .contains("Took part: Ada (5 rounds) and 1 more.")
                .contains("The answer that taught most: Ada's to", "marked by 1 person")
                .contains("Running streaks, in rounds: Ada 5.")
                .doesNotContain("Bob"));
  }
}
