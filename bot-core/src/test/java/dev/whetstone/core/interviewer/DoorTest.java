package dev.whetstone.core.interviewer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.chat.ChatEvent;
import dev.whetstone.core.chat.Press;
import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.round.Answer;
import dev.whetstone.core.round.Round;
import dev.whetstone.core.round.RoundState;
import dev.whetstone.core.words.FormWords;
import dev.whetstone.core.words.Verbs;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What comes in by the door: the same twice, commands, and what nobody should send.
final class DoorTest {
  private static final Duration AT_ONCE = Duration.ofSeconds(2);

  @TempDir Path folder;
  private Rehearsal rehearsal;
  private Person ada;
  private Person boss;

  @BeforeEach
  void openARound() {
    rehearsal = new Rehearsal(folder, "2026-11-23T13:00:00Z", "rec-short-video-feed");
    rehearsal.scheduled(Rehearsal.weekdays()).passUntil("2026-11-23T14:04:00Z");
    ada = rehearsal.person("Ada");
    boss = rehearsal.manager("Boss");
  }

  @AfterEach
  void close() {
    rehearsal.close();
  }

  @Test
  void the_same_form_twice_is_one_try_and_gets_its_receipt_twice() {
    ChatEvent.Submitted form =
        ada.form(rehearsal.round(), 0, Map.of(FormWords.TEXT, ada.thought(0)));
    assertThat(Plain.of(ada.send(form))).contains("Counted");
    Round once = rehearsal.round();

    assertThat(Plain.of(ada.send(form))).contains("Counted");
    assertThat(rehearsal.round()).isEqualTo(once);
  }

  @Test
  void the_same_number_delivered_twice_costs_one_try() {
    int ordinal =
        rehearsal.round().parts().stream()
            .filter(
                p -> rehearsal.drill().step(p.id()).filter(s -> s.estimate() != null).isPresent())
            .findFirst()
            .orElseThrow()
            .ordinal();
    ChatEvent.Submitted form = ada.form(rehearsal.round(), ordinal, Map.of(FormWords.NUMBER, "7"));
    ada.send(form);
    ada.send(form);

    assertThat(rehearsal.round().book().progressOf(rehearsal.idOf(ada), ordinal).numbers())
        .isEqualTo(1);
  }

  @Test
  void one_press_on_hint_delivered_twice_is_one_hint() {
    Press press = Press.of(Verbs.HINT, rehearsal.round().id(), 0);
    ChatEvent.Pressed pressed = new ChatEvent.Pressed(ada.origin(), rehearsal.channel, null, press);

    assertThat(Plain.of(ada.send(pressed))).contains("Hint 1 of");
    assertThat(Plain.of(ada.send(pressed))).contains("Hint 1 of");
  }

  @Test
  void what_is_stored_of_a_round_is_what_was_decided() {
    ada.answers(0);
    boss.says("? " + rehearsal.drill().facts().getFirst().label());
    boss.says(boss.thought(0));
    Round before = rehearsal.round();

    assertThat(rehearsal.start().whetstone.nextStep(rehearsal.channel))
        .contains(before.parts().getFirst().closesAt());
    assertThat(rehearsal.round()).isEqualTo(before);
  }

  @Test
  void a_hundred_kilobytes_in_a_form_come_back_with_their_count_and_nothing_is_stored() {
    Reply reply = ada.answers(0, "word ".repeat(20_480));

    assertThat(reply).isInstanceOf(Reply.Mend.class);
    assertThat(Plain.of(reply)).contains("102,400");
    assertThat(rehearsal.round().book().answers()).isEmpty();
  }

  @Test
  void a_hundred_kilobytes_of_anything_in_the_thread_are_judged_at_once() {
    for (String piece :
        List.of("word ", "\n", "<@", ":a", "> ", "https://", " ", "&gt;\n", "\u200d")) {
      String text = piece.repeat(102_400 / piece.length());
      org.junit.jupiter.api.Assertions.assertTimeout(
          AT_ONCE, () -> assertThat(ada.says(text)).isNotNull(), "100 KB of " + piece);
      org.junit.jupiter.api.Assertions.assertTimeout(
          AT_ONCE, () -> assertThat(ada.says("? " + text)).isNotNull(), "asked: " + piece);
    }
  }

  @Test
  void an_empty_answer_is_told_so_and_stores_nothing() {
    assertThat(Plain.of(ada.answers(0, "   "))).contains("There is nothing in it yet.");
    assertThat(Plain.of(ada.send(ada.form(rehearsal.round(), 0, Map.of()))))
        .contains("There is nothing in it yet.");
    assertThat(rehearsal.round().book().answers()).isEmpty();
  }

  @Test
  void control_characters_in_an_answer_neither_break_the_store_nor_the_reveal() {
    String odd = "zero\u0000 bell\u0007 escape\u001b[31m over\u202eride \ud83d\ude00 ";
    ada.answers(0, odd + ada.thought(0));
    rehearsal.passUntil("2026-11-23T16:00:00Z");

    assertThat(rehearsal.round().book().of(rehearsal.idOf(ada), 0, Answer.Kind.FORM)).isPresent();
    assertThat(rehearsal.platform.newest(Keys.reveal(rehearsal.round().id(), 0)))
        .contains("Ada: ", "escape");
    assertThat(rehearsal.count("outbox WHERE state = 'DEAD'")).isZero();
  }

  @Test
  void buttons_of_nowhere_get_a_friendly_line_and_change_nothing() {
    Round before = rehearsal.round();
    for (Press press :
        List.of(
            Press.of(Verbs.START, "no-such-round"),
            Press.of(Verbs.ANSWER, before.id(), 99),
            Press.of(Verbs.HINT, before.id(), -1),
            Press.of("nonsense", before.id(), 0))) {
      Reply reply = ada.send(new ChatEvent.Pressed(ada.origin(), rehearsal.channel, null, press));
      assertThat(reply).isInstanceOf(Reply.Whisper.class);
      assertThat(
              ada.send(
                  new ChatEvent.Submitted(
                      ada.origin(), rehearsal.channel, press.with("x"), Map.of("vote", "77"))))
          .isNotNull();
    }
    assertThat(rehearsal.round().book()).isEqualTo(before.book());
  }

  @Test
  void a_sealed_answer_is_listed_to_nobody_before_its_reveal() {
    ada.answers(0);

    for (String verb : List.of(Verbs.TAUGHT, Verbs.ALL)) {
      assertThat(Plain.of(boss.presses(verb, 0))).contains("opens").doesNotContain("ada0x1");
    }
  }

  @Test
  void help_lists_what_one_may_use() {
    assertThat(Plain.of(ada.types("help"))).contains("/drill hint").doesNotContain("/drill pause");
    assertThat(Plain.of(boss.types(""))).contains("/drill next", "/drill pause");
  }

  @Test
  void today_and_streak_and_start_speak_of_the_newest_round() {
    assertThat(Plain.of(ada.types("today"))).contains(rehearsal.drill().title());
    assertThat(Plain.of(ada.types("streak"))).isNotBlank();
    assertThat(ada.types("start")).isInstanceOf(Reply.Show.class);
    assertThat(Plain.of(ada.types("HINT"))).contains("Hint 1 of");
    assertThat(Plain.of(ada.types("ask"))).contains("/drill ask");
    assertThat(Plain.of(ada.types("ask " + rehearsal.drill().facts().getFirst().label())))
        .contains(rehearsal.drill().facts().getFirst().label());
  }

  @Test
  void next_is_for_managers_and_closes_one_part_however_often_it_is_delivered() {
    assertThat(Plain.of(ada.types("next"))).contains("Only who manages");
    assertThat(rehearsal.round().position()).isZero();

    ChatEvent.Commanded next =
        new ChatEvent.Commanded(boss.origin(), rehearsal.channel, null, "next");
    boss.send(next);
    boss.send(next);

    assertThat(rehearsal.round().position()).isEqualTo(1);
  }

  @Test
  void pause_skip_and_resume_move_the_next_opening_and_refuse_what_is_no_date() {
    for (String command : List.of("pause", "skip", "resume", "pause 2026-12-24")) {
      assertThat(Plain.of(ada.types(command))).contains("Only who manages");
    }
    assertThat(Plain.of(boss.types("pause soon"))).contains("“soon”");
    assertThat(Plain.of(boss.types("skip 2026-02-30"))).contains("“2026-02-30”");
    assertThat(next()).isEqualTo("2026-11-24T14:00:00Z");

    boss.types("skip");
    assertThat(next()).isEqualTo("2026-11-25T14:00:00Z");
    boss.types("pause 2026-12-24");
    assertThat(next()).isEqualTo("2026-12-24T14:00:00Z");
    boss.types("resume");
    assertThat(next()).isEqualTo("2026-11-25T14:00:00Z");
    boss.types("pause");
    assertThat(rehearsal.round().state()).isEqualTo(RoundState.RUNNING);
    boss.types("resume");
    assertThat(next()).isEqualTo("2026-11-25T14:00:00Z");
  }

  private String next() {
    return rehearsal.process().whetstone.nextOpening(rehearsal.channel).orElseThrow().toString();
  }

  @Test
  void planned_titles_are_for_managers_alone() {
    String title = Rehearsal.BANK.byId("nlp-ticket-routing").orElseThrow().title();
    boss.types("queue nlp-ticket-routing");

    assertThat(Plain.of(ada.types("schedule"))).contains("09:00").doesNotContain(title);
    assertThat(Plain.of(ada.types("preview"))).contains("Only who manages").doesNotContain(title);
    assertThat(Plain.of(boss.types("preview"))).contains(title);
  }

  @Test
  void an_unknown_command_says_so_and_where_help_is() {
    assertThat(Plain.of(ada.types("make me a sandwich"))).contains("“make”", "/drill help");
    assertThat(Plain.of(ada.types("x".repeat(102_400))).length()).isLessThan(200);
  }

  @Test
  void in_a_channel_that_was_never_set_up_commands_say_so() {
    var elsewhere = rehearsal.scripted.channel("C2");
    for (String words :
        List.of(
            "today",
            "start",
            "hint",
            "ask x",
            "next",
            "pause",
            "skip",
            "resume",
            "schedule",
            "streak")) {
      Reply reply = boss.send(new ChatEvent.Commanded(boss.origin(), elsewhere, null, words));
      assertThat(Plain.of(reply)).as(words).isNotBlank().doesNotContain("That did not work");
    }
  }
}
