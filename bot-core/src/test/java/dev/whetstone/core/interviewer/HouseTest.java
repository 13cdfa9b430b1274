package dev.whetstone.core.interviewer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.ChatEvent;
import dev.whetstone.core.chat.Outcome;
import dev.whetstone.core.chat.Press;
import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.chat.ScriptedPlatform.Act;
import dev.whetstone.core.round.RoundState;
import dev.whetstone.core.streak.LedgerEntry;
import dev.whetstone.core.words.PeopleWords;
import dev.whetstone.core.words.Verbs;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Keeping the house in order: removing words, the log, the export, and who is not counted.
final class HouseTest {
  @TempDir Path folder;
  private Rehearsal rehearsal;
  private Person ada;
  private Person ben;
  private Person boss;

  @BeforeEach
  void openARound() {
    rehearsal = new Rehearsal(folder, "2026-11-23T13:00:00Z", "rec-short-video-feed");
    rehearsal.scheduled(Rehearsal.weekdays()).passUntil("2026-11-23T14:04:00Z");
    ada = rehearsal.person("Ada");
    ben = rehearsal.person("Ben");
    boss = rehearsal.manager("Boss");
  }

  @AfterEach
  void close() {
    rehearsal.close();
  }

  private String reveal() {
    return rehearsal.platform.newest(Keys.reveal(rehearsal.round().id(), 0));
  }

  private void answerAndReveal() {
    ada.answers(0);
    ben.answers(0);
    rehearsal.passUntil("2026-11-23T16:30:00Z");
    assertThat(reveal()).contains(ada.thought(0), ben.thought(0));
  }

  @Test
  void a_manager_takes_words_out_and_their_author_keeps_the_credit_and_is_told() {
    answerAndReveal();

    Reply reply = boss.types("remove <@U-Ada> 1");
    rehearsal.passUntil("2026-11-23T16:35:00Z");

    assertThat(Plain.of(reply)).contains("Removed. Ada keeps the credit");
    assertThat(reveal()).contains(ben.thought(0)).doesNotContain(ada.thought(0));
    assertThat(rehearsal.scripted.directTexts().toString()).contains("Boss took what you wrote");
    assertThat(Plain.of(boss.types("log"))).contains("Boss: took the words of Ada out of step 1");
    rehearsal.passUntil("2026-11-25T03:00:00Z");
    assertThat(rehearsal.ledger(ada)).containsExactly(LedgerEntry.Outcome.CREDITED);
  }

  @Test
  void a_manager_can_choose_among_the_answers_that_are_shown() {
    answerAndReveal();

    Reply form = boss.types("remove");
    assertThat(form).isInstanceOf(Reply.Show.class);
    assertThat(Plain.of(form)).contains("Ada, ", "Ben, ");
    Press press = ((Reply.Show) form).form().press();
    choose(press);
    rehearsal.passUntil("2026-11-23T16:35:00Z");

    assertThat(reveal()).contains(ada.thought(0)).doesNotContain(ben.thought(0));
    assertThat(Plain.of(choose(press))).contains("Other answers are shown by now");
    assertThat(reveal()).contains(ada.thought(0));
  }

  private Reply choose(Press press) {
    return boss.send(
        new ChatEvent.Submitted(
            boss.origin(), rehearsal.channel, press, Map.of(PeopleWords.ANSWER, "0")));
  }

  @Test
  void words_are_taken_out_of_a_round_that_is_over_and_everybody_elses_stay() {
    answerAndReveal();
    String over = rehearsal.round().id();
    rehearsal.passUntil("2026-11-25T04:00:00Z");
    assertThat(rehearsal.rounds().getFirst().state()).isEqualTo(RoundState.DONE);

    ada.presses(Verbs.REMOVE, rehearsal.rounds().getFirst(), 0);
    rehearsal.passUntil("2026-11-25T04:05:00Z");

    assertThat(rehearsal.platform.newest(Keys.reveal(over, 0)))
        .contains(ben.thought(0), "What a strong answer covers")
        .doesNotContain(ada.thought(0));
  }

  @Test
  void what_cannot_be_removed_is_refused_with_the_reason() {
    answerAndReveal();

    assertThat(Plain.of(ada.types("remove Ben"))).contains("Only who manages");
    assertThat(Plain.of(boss.types("remove Eve"))).contains("I know nobody here as “Eve”");
    assertThat(Plain.of(boss.types("remove Ada 99"))).contains("There is no step 99");
    assertThat(Plain.of(boss.types("remove Ada 2"))).contains("nothing of Ada");
    boss.types("remove Ada");
    assertThat(Plain.of(boss.types("remove Ada"))).contains("nothing of Ada");
  }

  @Test
  void a_sealed_answer_cannot_be_removed_before_it_is_shown() {
    ada.answers(0);

    assertThat(Plain.of(boss.types("remove Ada 1"))).contains("nothing of Ada");
    assertThat(Plain.of(boss.types("remove"))).contains("No answer of a form stands");
    rehearsal.passUntil("2026-11-23T16:30:00Z");
    assertThat(reveal()).contains(ada.thought(0));
  }

  @Test
  void the_log_says_what_was_done_and_why() {
    rehearsal.scripted.on(
        Keys.question(rehearsal.round().id(), 1),
        new Act.Refuse(Outcome.Reason.INVALID),
        new Act.Refuse(Outcome.Reason.INVALID));
    boss.types("pause 2026-11-25");
    boss.types("resume");
    boss.types("next");
    rehearsal.passUntil("2026-11-23T16:30:00Z");

    String log = Plain.of(boss.types("log"));

    assertThat(log)
        .contains(
            "Whetstone: opened “",
            "Boss: paused until 2026-11-25",
            "Boss: resumed",
            "closed step 1 of “",
            "could not post the question of step 2: INVALID");
    assertThat(log.indexOf("resumed")).isLessThan(log.indexOf("paused until"));
    assertThat(Plain.of(ada.types("log"))).contains("Only who manages");
  }

  @Test
  void a_date_that_was_slept_through_is_in_the_log() {
    rehearsal.clock.moveTo(java.time.Instant.parse("2026-11-24T20:00:00Z"));
    rehearsal.process().settle();

    assertThat(Plain.of(boss.types("log"))).contains("skipped 2026-11-24: I was not up in time");
  }

  @Test
  void a_long_log_is_read_page_by_page_and_ends_at_fifty() {
    for (int i = 0; i < 60; i++) {
      boss.types("pause 2026-12-24");
    }

    String first = Plain.of(boss.types("log"));
    assertThat(first.length()).isLessThan(4_000);
    assertThat(first).contains("older: /drill log ");
    assertThat(Plain.of(boss.types("log 51"))).contains("There are 50 entries");
    assertThat(Plain.of(boss.types("log x"))).contains("“x” is no place in the log");
  }

  @Test
  void the_export_has_rounds_and_verdicts_and_no_words() {
    Person mallory = rehearsal.person("=HYPERLINK(\"http://x\",\"y\")");
    mallory.answers(0);
    answerAndReveal();
    rehearsal.passUntil("2026-11-25T03:00:00Z");

    List<Block.File> files =
        ((Reply.Whisper) boss.types("export"))
            .post().blocks().stream()
                .filter(Block.File.class::isInstance)
                .map(Block.File.class::cast)
                .toList();

    assertThat(files)
        .extracting(Block.File::name)
        .containsExactly("rounds.csv", "participation.csv");
    String rounds = files.getFirst().content();
    String people = files.getLast().content();
    assertThat(rounds).contains("\"2026-11-23\"", "\"DONE\"").contains("\r\n");
    assertThat(people)
        .contains("\"Ada\"", "\"CREDITED\"")
        .contains("\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"")
        .doesNotContain("whoever is missing");
    assertThat(Plain.of(ada.types("export"))).contains("Only who manages");
  }

  @Test
  void who_opted_out_has_no_verdicts_and_can_come_back() {
    assertThat(Plain.of(ada.presses(Verbs.OPT_OUT, -1))).contains("not counted any more");
    ada.answers(0);
    ben.answers(0);
    assertThat(Plain.of(ada.types("count-me"))).contains("You are not counted");
    rehearsal.passUntil("2026-11-25T03:00:00Z");

    assertThat(rehearsal.ledger(ada)).isEmpty();
    assertThat(rehearsal.ledger(ben)).containsExactly(LedgerEntry.Outcome.CREDITED);

    assertThat(Plain.of(ada.types("count-me on"))).contains("counted again");
    ada.answers(0);
    rehearsal.passUntil("2026-11-25T14:04:00Z");
    assertThat(rehearsal.ledger(ada)).containsExactly(LedgerEntry.Outcome.CREDITED);
  }

  @Test
  void nobody_waits_for_who_opted_out() {
    for (int day = 23; day <= 25; day++) {
      ada.answers(0);
      ben.answers(0);
      rehearsal.person("Eve").answers(0);
      rehearsal.passUntil("2026-11-" + (day + 1) + "T14:04:00Z");
    }
    ada.presses(Verbs.OPT_OUT, -1);
    ben.answers(0);
    rehearsal.person("Eve").answers(0);

    rehearsal.passUntil("2026-11-26T14:20:00Z");

    assertThat(rehearsal.round().position()).isEqualTo(1);
  }
}
