package dev.whetstone.core.interviewer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.chat.ChatEvent;
import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.chat.Sending;
import dev.whetstone.core.drill.Fact;
import dev.whetstone.core.words.FormWords;
import dev.whetstone.core.words.Verbs;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FactsTest {
  @TempDir Path folder;
  private Rehearsal rehearsal;
  private Person ada;
  private Person bob;

  @BeforeEach
  void openARound() {
    rehearsal = new Rehearsal(folder, "2026-11-23T13:00:00Z", "rec-short-video-feed");
    rehearsal.scheduled(Rehearsal.weekdays()).passUntil("2026-11-23T14:04:00Z");
    ada = rehearsal.person("Ada");
    bob = rehearsal.person("Bob");
  }

  @AfterEach
  void close() {
    rehearsal.close();
  }

  private Fact fact() {
    return rehearsal.drill().facts().getFirst();
  }

  private String soFar() {
    return rehearsal.platform.newest(Keys.facts(rehearsal.round().id()));
  }

  private long factsMessages() {
    return rehearsal.platform.inThreads().stream()
        .filter(a -> a.key().equals(Keys.facts(rehearsal.round().id())))
        .count();
  }

  @Test
  void a_question_in_the_thread_is_marked_answered_in_private_and_collected_with_who_asked() {
    ChatEvent.Said question = ada.saying("? " + fact().label());

    Reply reply = ada.send(question);
    rehearsal.process().settle();

    assertThat(reply).isInstanceOf(Reply.Whisper.class);
    assertThat(Plain.of(reply)).contains(fact().label());
    assertThat(rehearsal.scripted.marksOn(question.message())).isEqualTo(1);
    assertThat(rehearsal.scripted.marksOn(question.message(), Sending.Mark.HEARD)).isEqualTo(1);
    assertThat(soFar()).contains(fact().label(), "(Ada asked)");
  }

  @Test
  void the_second_who_asks_the_same_gets_it_too_and_the_message_does_not_say_it_twice() {
    ada.says("? " + fact().label());
    rehearsal.process().settle();

    Reply reply = bob.says("? " + fact().label());
    rehearsal.passUntil("2026-11-23T14:10:00Z");

    assertThat(Plain.of(reply)).contains(fact().label());
    assertThat(soFar()).contains("(Ada asked)").doesNotContain("Bob");
    assertThat(factsMessages()).isEqualTo(1);
  }

  @Test
  void all_facts_are_collected_in_one_message() {
    rehearsal.drill().facts().forEach(fact -> ada.says("? " + fact.label()));
    rehearsal.passUntil("2026-11-23T14:10:00Z");

    assertThat(factsMessages()).isEqualTo(1);
    assertThat(rehearsal.round().book().asked().size()).isGreaterThan(3);
    rehearsal
        .round()
        .book()
        .asked()
        .forEach(asked ->
            assertThat(soFar())
                .contains(rehearsal.drill().fact(asked.factId()).orElseThrow().label()));
  }

  @Test
  void by_button_the_answer_is_private_and_the_fact_is_collected_all_the_same() {
    assertThat(ada.presses(Verbs.ASK, 0)).isInstanceOf(Reply.Show.class);

    Reply reply = ask(ada, fact().label());
    rehearsal.process().settle();

    assertThat(Plain.of(reply)).contains(fact().label());
    assertThat(soFar()).contains("(Ada asked)");
  }

  private Reply ask(Person person, String question) {
    var press = dev.whetstone.core.chat.Press.of(Verbs.ASK, rehearsal.round().id(), 0);
    return person.send(
        new ChatEvent.Submitted(
            person.origin(), rehearsal.channel, press, Map.of(FormWords.QUESTION, question)));
  }

  @Test
  void a_miss_in_the_first_stage_is_an_assumption_to_write_down() {
    Reply reply = ada.says("? who won the cup in 1974");

    assertThat(Plain.of(reply)).contains("assumption");
    assertThat(rehearsal.round().book().asked()).isEmpty();
  }

  @Test
  void a_miss_in_a_later_stage_lists_what_can_be_asked() {
    rehearsal.passUntil("2026-11-23T17:30:00Z");
    assertThat(rehearsal.openPart().stage()).isGreaterThan(1);

    Reply reply = ada.says("? who won the cup in 1974");

    rehearsal.drill().facts().forEach(fact -> assertThat(Plain.of(reply)).contains(fact.label()));
  }

  @Test
  void a_lone_question_mark_is_a_miss_and_not_an_answer() {
    Reply reply = ada.says("?");

    assertThat(Plain.of(reply)).contains("assumption");
    assertThat(rehearsal.round().book().answers()).isEmpty();
  }

  @Test
  void a_question_after_the_end_of_grace_hears_that_the_round_is_over() {
    rehearsal
        .process()
        .whetstone
        .settle(
            rehearsal.channel,
            "ml-design",
            Rehearsal.weekdays().pausedUntil(java.time.Instant.parse("2027-01-01T00:00:00Z")));
    rehearsal.passUntil("2026-11-25T03:00:00Z");

    assertThat(Plain.of(ada.says("? " + fact().label()))).contains("This round ended");
    rehearsal.process().settle();
    assertThat(factsMessages()).isZero();
  }
}
