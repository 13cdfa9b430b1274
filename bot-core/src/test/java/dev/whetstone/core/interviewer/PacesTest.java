package dev.whetstone.core.interviewer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.chat.ChatEvent;
import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.interviewer.Witness.Arrival;
import dev.whetstone.core.round.Pace;
import dev.whetstone.core.round.Part;
import dev.whetstone.core.round.Round;
import dev.whetstone.core.round.RoundState;
import dev.whetstone.core.streak.LedgerEntry;
import dev.whetstone.core.words.Verbs;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Scheduled interviews together and solo rounds, all the way to the platform.
final class PacesTest {
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

  private Round opened(Pace pace) {
    rehearsal.scheduled(Rehearsal.weekdaysAt(pace)).passUntil("2026-11-23T14:01:00Z");
    return rehearsal.round();
  }

  private List<String> threadKeys() {
    return rehearsal.platform.inThreads().stream().map(Arrival::key).toList();
  }

  private Reply joins(Person person) {
    Reply reply = person.presses(Verbs.JOIN, -1);
    rehearsal.process().settle();
    return reply;
  }

  @Test
  void an_interview_waits_for_two_names_them_and_then_asks() {
    Round round = opened(Pace.LIVE);
    assertThat(rehearsal.platform.newest(Keys.root(round.id())))
        .contains("An interview together", "2026-11-23T14:30:00Z", "[Join]");

    assertThat(Plain.of(joins(ada))).contains("one more");
    rehearsal.passUntil("2026-11-23T14:02:00Z");
    assertThat(rehearsal.platform.newest(Keys.root(round.id()))).contains("In so far: Ada");
    assertThat(threadKeys()).isEmpty();

    assertThat(Plain.of(joins(bob))).contains("is on");
    rehearsal.passUntil("2026-11-23T14:03:00Z");
    assertThat(threadKeys()).containsExactly(Keys.question(round.id(), 0));
    assertThat(rehearsal.platform.newest(Keys.question(round.id(), 0))).contains("[Next]");
    assertThat(rehearsal.platform.newest(Keys.root(round.id())))
        .contains("Ada, Bob", "[Start]", "2026-11-23T14:47:00Z");
  }

  @Test
  void a_whole_interview_has_a_question_for_each_part_four_warnings_and_its_wrap() {
    Round round = opened(Pace.LIVE);
    joins(ada);
    joins(bob);
    for (Part part : rehearsal.round().parts()) {
      rehearsal.passUntil(rehearsal.round().part(part.ordinal()).closesAt().minusSeconds(30));
      ada.says(ada.thought(part.ordinal()));
    }
    rehearsal.passUntil("2026-11-23T14:47:00Z");

    assertThat(rehearsal.round().state()).isEqualTo(RoundState.WRAPPED);
    for (Part part : rehearsal.round().parts()) {
      assertThat(threadKeys())
          .containsSubsequence(
              Keys.question(round.id(), part.ordinal()), Keys.reveal(round.id(), part.ordinal()));
    }
    assertThat(threadKeys().stream().filter(key -> key.endsWith("/warning"))).hasSize(4);
    assertThat(threadKeys()).endsWith(Keys.wrap(round.id()));
    assertThat(rehearsal.platform.newest(Keys.warning(round.id(), 1)))
        .contains("2 minutes left for stage 1");

    rehearsal.passUntil("2026-11-25T14:00:00Z");
    assertThat(rehearsal.ledger(ada)).startsWith(LedgerEntry.Outcome.CREDITED);
  }

  @Test
  void next_is_a_button_and_a_command_for_who_came_first_or_manages() {
    Round round = opened(Pace.LIVE);
    joins(ada);
    joins(bob);

    assertThat(Plain.of(bob.presses(Verbs.NEXT, 0))).contains("whoever started");
    assertThat(Plain.of(ada.presses(Verbs.NEXT, 0))).contains("Closed");
    assertThat(Plain.of(ada.presses(Verbs.NEXT, 0))).contains("nothing to close");
    assertThat(Plain.of(ada.typesIn(round, "next"))).contains("Closed");
    assertThat(Plain.of(boss.types("next"))).contains("Closed");
    assertThat(rehearsal.round().position()).isEqualTo(3);
  }

  @Test
  void while_it_gathers_start_and_answers_point_to_join() {
    opened(Pace.LIVE);

    assertThat(Plain.of(ada.types("start"))).contains("two to press Join", "[Join]");
    assertThat(Plain.of(ada.types("today"))).contains("Join");
    assertThat(Plain.of(ada.answers(0))).contains("two to press Join");
    assertThat(Plain.of(boss.types("next"))).contains("two to press Join");
  }

  @Test
  void an_interview_that_one_joined_is_a_days_drill_whose_deadline_stays() {
    Round round = opened(Pace.LIVE);
    joins(ada);
    rehearsal.passUntil("2026-11-23T14:31:00Z");

    assertThat(threadKeys()).containsExactly(Keys.question(round.id(), 0));
    assertThat(rehearsal.platform.newest(Keys.root(round.id())))
        .contains("Open until 2026-11-24T14:00:00Z", "[Start]");
    assertThat(rehearsal.round().parts()).hasSize(rehearsal.drill().coreSteps().size() + 1);
    assertThat(Plain.of(joins(bob))).contains("Start");
    assertThat(Plain.of(bob.answers(0))).contains("Counted");
    rehearsal.passUntil("2026-11-25T14:00:00Z");
    assertThat(rehearsal.ledger(bob)).startsWith(LedgerEntry.Outcome.CREDITED);
  }

  @Test
  void a_process_that_starts_anew_in_an_interview_goes_on_with_it() {
    opened(Pace.LIVE);
    joins(ada);
    rehearsal.start();
    joins(bob);
    rehearsal.start().passUntil(Instant.parse("2026-11-23T14:20:00Z"));

    assertThat(rehearsal.round().joined()).hasSize(2);
    assertThat(rehearsal.round().position()).isPositive();
    assertThat(rehearsal.scripted.sentTwice()).isEmpty();
  }

  @Test
  void a_scheduled_solo_round_is_for_whoever_answers_first() {
    Round round = opened(Pace.SOLO);
    assertThat(rehearsal.platform.newest(Keys.root(round.id()))).contains("answers first");

    Reply reply = ada.answers(0);
    rehearsal.process().settle();
    assertThat(Plain.of(reply)).contains("Counted", "A strong answer");
    rehearsal.passUntil("2026-11-23T14:03:00Z");
    ada.says(ada.thought(1));
    rehearsal.passUntil("2026-11-23T14:05:00Z");

    assertThat(threadKeys())
        .containsExactly(
            Keys.question(round.id(), 0),
            Keys.reveal(round.id(), 0),
            Keys.question(round.id(), 1),
            Keys.reveal(round.id(), 1),
            Keys.question(round.id(), 2));
    assertThat(rehearsal.platform.newest(Keys.reveal(round.id(), 0))).contains("Ada");
    assertThat(rehearsal.platform.newest(Keys.root(round.id()))).contains("Taken by Ada");
    assertThat(Plain.of(bob.answers(2))).contains("Ada's round", "/drill start");
    assertThat(Plain.of(bob.starts())).contains("Ada's round");
    bob.says(bob.thought(2));
    assertThat(rehearsal.round().position()).isEqualTo(2);
  }

  @Test
  void a_weekday_has_the_pace_that_its_schedule_gives_it() {
    assertThat(opened(Pace.SOLO).head().pace()).isEqualTo(Pace.SOLO);
    rehearsal.scheduled(Rehearsal.weekdaysAt(Pace.DAY)).passUntil("2026-11-24T14:01:00Z");
    assertThat(rehearsal.round().head().pace()).isEqualTo(Pace.DAY);
  }

  @Test
  void two_marks_by_one_member_are_one_like() {
    Round round = opened(Pace.DAY);
    rehearsal.passUntil("2026-11-23T14:04:00Z");
    var said = ada.saying(ada.thought(0));
    ada.send(said);
    for (boolean added : List.of(true, true)) {
      bob.send(new ChatEvent.Reacted(bob.origin(), said.message(), added));
    }
    assertThat(rehearsal.round().book().answers().getFirst().liked()).isEqualTo(1);

    bob.send(new ChatEvent.Reacted(bob.origin(), said.message(), false));
    assertThat(rehearsal.round().book().answers().getFirst().liked()).isZero();
    assertThat(round.id()).isEqualTo(rehearsal.round().id());
  }
}
