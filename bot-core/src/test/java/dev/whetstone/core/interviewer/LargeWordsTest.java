package dev.whetstone.core.interviewer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.chat.ChatEvent;
import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.command.Commands;
import dev.whetstone.core.command.Example;
import dev.whetstone.core.words.FormWords;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What nobody types: very long words, thousands of words, controls and directions.
final class LargeWordsTest {
  private static final int MOST_SAID = 20_000;

  @TempDir Path folder;
  private Rehearsal rehearsal;
  private Person boss;

  @BeforeEach
  void open() {
    rehearsal = new Rehearsal(folder, "2026-11-23T13:00:00Z", "rec-short-video-feed");
    rehearsal.scheduled(Rehearsal.weekdays()).passUntil("2026-11-23T14:30:00Z");
    boss = rehearsal.manager("Boss");
    boss.answers(0);
  }

  @AfterEach
  void close() {
    rehearsal.close();
  }

  private static List<String> heads() {
    return Stream.concat(
            Commands.listed().stream()
                .map(Example::typed)
                .map(typed -> typed.replaceFirst("^/drill ", ""))
                .flatMap(typed -> Stream.of(first(typed, 1), first(typed, 2), typed)),
            Stream.of("", "frobnicate"))
        .distinct()
        .filter(head -> !head.startsWith("forget-me yes"))
        .toList();
  }

  private static String first(String typed, int words) {
    return String.join(" ", Stream.of(typed.split(" ", -1)).limit(words).toList());
  }

  private void survives(String tail, String what) {
    for (String head : heads()) {
      long began = System.nanoTime();
      Reply reply = boss.types(head + " " + tail);
      Duration took = Duration.ofNanos(System.nanoTime() - began);
      assertThat(reply).as(head + " " + what).isNotInstanceOf(Reply.Failed.class);
      assertThat(Plain.of(reply).length()).as(head + " " + what).isLessThan(MOST_SAID);
      assertThat(took).as(head + " " + what).isLessThan(Duration.ofSeconds(5));
    }
  }

  @Test
  void one_word_that_is_as_long_as_may_be_and_one_that_is_longer() {
    survives("x".repeat(1_900), "one long word");
    survives("x".repeat(50_000), "one large word");
  }

  @Test
  void hundreds_of_words() {
    survives("1 @Ada 2026-11-24 to, ".repeat(85), "many words");
  }

  @Test
  void two_thousand_digits() {
    survives("9".repeat(1_900), "digits");
  }

  @Test
  void controls_and_directions_are_not_said_again() {
    for (String head : heads()) {
      Reply reply = boss.types(head + " ab\u202Ecd\u0000\u0007\u2066ef\u001B[31m");
      assertThat(reply).as(head).isNotInstanceOf(Reply.Failed.class);
      assertThat(Plain.of(reply))
          .as(head)
          .doesNotContain("\u202E", "\u0000", "\u0007", "\u2066", "\u001B");
    }
  }

  @Test
  void forms_and_messages_of_a_megabyte_are_answered() {
    String large = "word ".repeat(200_000);
    assertThat(boss.answers(1, large)).isNotInstanceOf(Reply.Failed.class);
    assertThat(
            boss.send(
                boss.form(rehearsal.round(), 1, Map.of(FormWords.NUMBER, "9".repeat(100_000)))))
        .isNotInstanceOf(Reply.Failed.class);
    assertThat(boss.says("? " + large)).isNotInstanceOf(Reply.Failed.class);
    assertThat(boss.says(large)).isNotInstanceOf(Reply.Failed.class);
    assertThat(boss.says("<@".repeat(100_000))).isNotInstanceOf(Reply.Failed.class);
    assertThat(boss.says("> ".repeat(100_000))).isNotInstanceOf(Reply.Failed.class);
    assertThat(boss.says("`".repeat(100_001))).isNotInstanceOf(Reply.Failed.class);
    assertThat(boss.says("http://" + "a".repeat(100_000))).isNotInstanceOf(Reply.Failed.class);
    assertThat(boss.says("👩‍👩‍👧".repeat(20_000))).isNotInstanceOf(Reply.Failed.class);
  }

  @Test
  void a_name_with_controls_directions_and_lines_stays_one_line_of_plain_words() {
    Person mallory = rehearsal.person("Mal\u202Elory\n# Heading\u0000 <@U1> [x](http://e.example)");
    mallory.answers(0);
    rehearsal.passUntil(rehearsal.round().part(0).closesAt());
    rehearsal.passUntil(rehearsal.clock.instant().plusSeconds(60));

    assertThat(rehearsal.platform.inThreads())
        .allSatisfy(arrival ->
            assertThat(Plain.of(arrival.post())).doesNotContain("\u202E", "\u0000", "\n# Heading"));
    assertThat(Plain.of(boss.types("leaderboard"))).doesNotContain("\u202E");
  }

  @Test
  void an_event_with_a_name_of_a_megabyte_is_answered_shortly() {
    Person large = rehearsal.person("N".repeat(1_000_000));
    Reply reply = large.types("streak");
    assertThat(reply).isNotInstanceOf(Reply.Failed.class);
    large.send(
        new ChatEvent.Submitted(
            large.origin(),
            rehearsal.channel,
            large.form(rehearsal.round(), 0, Map.of()).press(),
            Map.of(FormWords.TEXT, boss.thought(3))));
    assertThat(Plain.of(boss.types("streak @NNN")).length()).isLessThan(MOST_SAID);
  }
}
