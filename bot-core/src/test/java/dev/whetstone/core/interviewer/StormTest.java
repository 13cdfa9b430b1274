package dev.whetstone.core.interviewer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.chat.Outcome;
import dev.whetstone.core.chat.ScriptedPlatform.Act;
import dev.whetstone.core.interviewer.Witness.Arrival;
import dev.whetstone.core.round.Round;
import dev.whetstone.core.round.RoundState;
import dev.whetstone.core.store.Sql;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Platforms that fail, processes that die, moderators that delete: the day goes on.
final class StormTest {
  private static final Act DOWN = new Act.TooMany(Duration.ofMinutes(1));

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

  private void open() {
    rehearsal.passUntil("2026-11-23T14:04:00Z");
  }

  private List<String> keysOf(List<Arrival> arrivals) {
    return arrivals.stream().map(Arrival::key).toList();
  }

  @Test
  void a_root_that_arrives_late_moves_every_instant_of_the_round_and_is_told_in_the_root() {
    rehearsal.scripted.otherwise(DOWN);
    rehearsal.passUntil("2026-11-23T15:20:30Z");
    assertThat(rehearsal.round().state()).isEqualTo(RoundState.OPENING);

    rehearsal.scripted.otherwise(new Act.Deliver());
    rehearsal.passUntil("2026-11-23T15:40:00Z");

    Round round = rehearsal.round();
    assertThat(round.opened().opened()).isBetween("2026-11-23T15:20:00Z", "2026-11-23T15:40:00Z");
    assertThat(Duration.between(round.opened().opened(), round.opened().due())).hasHours(24);
    assertThat(rehearsal.platform.newest(Keys.root(round.id())))
        .contains(round.opened().due().toString());
  }

  @Test
  void a_root_that_cannot_be_posted_for_three_hours_is_skipped_and_said_once() {
    rehearsal.scripted.otherwise(DOWN);
    rehearsal.passUntil("2026-11-23T18:00:00Z");
    Round round = rehearsal.round();
    assertThat(round.state()).isEqualTo(RoundState.SKIPPED);

    rehearsal.scripted.otherwise(new Act.Deliver());
    rehearsal.passUntil("2026-11-24T13:00:00Z");

    assertThat(keysOf(rehearsal.platform.inChannel()))
        .hasSize(1)
        .allMatch(k -> k.contains("skipped"));
    assertThat(rehearsal.platform.inThreads()).isEmpty();
  }

  @Test
  void killed_while_each_message_of_the_day_is_being_sent_the_day_is_the_same() {
    open();
    String id = rehearsal.round().id();
    for (int ordinal = 0; ordinal < rehearsal.round().parts().size(); ordinal++) {
      ada.answers(ordinal);
    }
    for (int ordinal = 1; ordinal < rehearsal.round().parts().size(); ordinal++) {
      Rehearsal.Run doomed = rehearsal.process();
      rehearsal.scripted.on(
          Keys.reveal(id, ordinal - 1), new Act.Interfere(() -> {}, doomed.life::kill));
      rehearsal.clock.moveTo(rehearsal.openPart().closesAt());
      dies(doomed);
      rehearsal.start().settle();
    }
    rehearsal.passUntil("2026-11-23T23:00:00Z");

    List<String> wanted = new java.util.ArrayList<>();
    rehearsal
        .round()
        .parts()
        .forEach(part -> {
          wanted.add(Keys.question(id, part.ordinal()));
          wanted.add(Keys.reveal(id, part.ordinal()));
        });
    wanted.add(Keys.wrap(id));
    assertThat(rehearsal.scripted.posted().stream().filter(key -> wanted.contains(key)))
        .containsExactlyElementsOf(wanted);
    assertThat(rehearsal.scripted.sentTwice()).isEmpty();
  }

  private static void dies(Rehearsal.Run doomed) {
    try {
      doomed.settle();
      throw new AssertionError("it lives");
    } catch (Life.Killed killed) {
      assertThat(killed).hasMessage("killed");
    }
  }

  @Test
  void a_thread_that_somebody_locked_ends_the_round_and_its_root_says_so() {
    open();
    Round round = rehearsal.round();
    rehearsal.scripted.on(
        Keys.question(round.id(), 1), new Act.Refuse(Outcome.Reason.THREAD_LOCKED));
    rehearsal.passUntil("2026-11-23T16:00:00Z");

    assertThat(rehearsal.round().state()).isEqualTo(RoundState.ABANDONED);
    assertThat(rehearsal.platform.newest(Keys.root(round.id()))).contains("ended early");
  }

  @Test
  void a_root_that_the_platform_refuses_as_invalid_does_not_stay_in_the_making_for_ever() {
    rehearsal.scripted.otherwise(new Act.Refuse(Outcome.Reason.INVALID));
    rehearsal.passUntil("2026-11-23T14:04:00Z");

    assertThat(rehearsal.round().state()).isEqualTo(RoundState.SKIPPED);
  }

  @Test
  void a_channel_that_is_gone_disables_its_schedule_and_setting_it_again_resumes_it() {
    open();
    rehearsal.scripted.close(rehearsal.channel);
    rehearsal.passUntil("2026-11-25T14:00:00Z");
    assertThat(rehearsal.process().whetstone.nextOpening(rehearsal.channel)).isEmpty();

    rehearsal.scripted.channel("C1");
    rehearsal.scheduled(Rehearsal.weekdays());

    assertThat(rehearsal.process().whetstone.nextOpening(rehearsal.channel))
        .contains(Instant.parse("2026-11-26T14:00:00Z"));
  }

  @Test
  void a_message_written_while_we_were_away_counts_with_its_own_time() {
    open();
    rehearsal.clock.moveTo(Instant.parse("2026-11-23T14:20:00Z"));
    rehearsal.scripted.personWrites(
        rehearsal.thread(), "I would begin with whoever is missing from the numbers, and why");
    rehearsal.clock.moveTo(Instant.parse("2026-11-23T15:00:00Z"));

    Rehearsal.Run restarted = rehearsal.start();
    restarted.whetstone.catchUp(rehearsal.platform);
    restarted.whetstone.catchUp(rehearsal.platform);
    restarted.settle();

    assertThat(rehearsal.round().book().answers())
        .singleElement()
        .satisfies(answer -> {
          assertThat(answer.at()).isEqualTo("2026-11-23T14:20:00Z");
          assertThat(answer.counts()).isTrue();
          assertThat(answer.ordinal()).isZero();
        });
  }

  @Test
  void a_round_that_cannot_be_read_keeps_no_other_from_its_time() {
    open();
    String id = rehearsal.round().id();
    rehearsal.database.write(sql -> brokenAndFine(sql, id));
    rehearsal.clock.moveTo(Instant.parse("2026-11-23T15:30:00Z"));

    for (var work : rehearsal.process().whetstone.dueWorks()) {
      try {
        work.runDue(rehearsal.clock.instant());
      } catch (RuntimeException broken) {
        assertThat(broken).isNotNull();
      }
    }

    assertThat(rehearsal.count("timer WHERE owner = 'zz'")).isZero();
  }

  private static int brokenAndFine(Sql sql, String id) {
    sql.update(
        "INSERT INTO round (id, channel_id, slot_key, seq, local_date, title, drill_hash, drill_key,"
            + " pace, k, state, position, version, planned_at, opened_at, wrap_at, due_at,"
            + " grace_end_at, spec, salt) SELECT 'zz', channel_id, 'schedule:x', 99, local_date,"
            + " title, drill_hash, drill_key, pace, k, 'DONE', position, version, planned_at,"
            + " opened_at, wrap_at, due_at, grace_end_at, spec, salt FROM round");
    sql.update(
        "INSERT INTO timer (owner, kind, ordinal, due_at) SELECT 'zz', 'ROUND', 0, due_at FROM"
            + " timer WHERE kind = 'ROUND'");
    return sql.update("UPDATE round SET spec = 'broken' WHERE id = ?", id);
  }
}
