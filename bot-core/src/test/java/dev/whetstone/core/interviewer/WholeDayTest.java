package dev.whetstone.core.interviewer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.Button;
import dev.whetstone.core.chat.Post;
import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.drill.Arithmetic;
import dev.whetstone.core.drill.Drill;
import dev.whetstone.core.drill.Filled;
import dev.whetstone.core.drill.Point;
import dev.whetstone.core.drill.Step;
import dev.whetstone.core.drill.Twist;
import dev.whetstone.core.interviewer.Witness.Arrival;
import dev.whetstone.core.round.Part;
import dev.whetstone.core.round.Round;
import dev.whetstone.core.round.RoundState;
import dev.whetstone.core.words.FormWords;
import dev.whetstone.core.words.Verbs;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// One whole day of every drill of the bank, with six members, all the way to the platform.
final class WholeDayTest {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{[a-z]+-[^}\\s]*}");
  private static final int LONGEST_LABEL = 75;
  private static final int LONGEST_PRESS = 100;
  private static final int MOST_IN_A_ROW = 5;
  private static final int SHORT_PLATFORM = 4_000;

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> a_day_of_each_drill_keeps_to_its_budget_and_to_the_platforms_limits() {
    return Rehearsal.BANK.drills().stream()
        .map(drill -> DynamicTest.dynamicTest(drill.id(), () -> day(drill, true)));
  }

  @TestFactory
  Stream<DynamicTest> a_day_without_answers_is_questions_a_wrap_and_nothing_else() {
    return Rehearsal.BANK.drills().stream()
        .map(drill -> DynamicTest.dynamicTest(drill.id(), () -> day(drill, false)));
  }

  private void day(Drill drill, boolean isLively) {
    Path file = folder.resolve(drill.id() + isLively);
    assertThat(file.toFile().mkdir()).isTrue();
    try (Rehearsal rehearsal = new Rehearsal(file, "2026-11-23T13:00:00Z", drill.id())) {
      rehearsal.scheduled(Rehearsal.weekdays());
      rehearsal.passUntil("2026-11-23T14:04:00Z");
      List<Reply> replies = isLively ? live(rehearsal) : List.of();
      rehearsal.passUntil("2026-11-24T13:59:00Z");
      Round round = rehearsal.round();

      assertThat(round.state()).isEqualTo(RoundState.WRAPPED);
      assertThat(rehearsal.drill().id()).isEqualTo(drill.id());
      assertBudget(rehearsal, round, isLively);
      if (isLively) {
        assertEverybodysWordsStandInEachReveal(rehearsal, round);
      }
      assertReadable(rehearsal, replies);
      assertNothingGivenAway(rehearsal, drill, round);
    }
  }

  /// Six people: five walk at once, the first sends each form twice; one asks, argues and votes.
  private static List<Reply> live(Rehearsal rehearsal) {
    List<Reply> replies = new ArrayList<>();
    for (String name : List.of("Ada", "Bob", "Cleo", "Dan", "Eve")) {
      Person person = rehearsal.person(name);
      replies.add(person.starts());
      for (Part part : rehearsal.round().parts()) {
        replies.add(person.presses(Verbs.HINT, part.ordinal()));
        replies.add(person.presses(Verbs.ANSWER, part.ordinal()));
        replies.add(
            person.send(
                person.form(rehearsal.round(), part.ordinal(), full(rehearsal, name, part))));
        replies.add(person.presses(Verbs.GO_ON, part.ordinal()));
      }
    }
    Person fay = rehearsal.person("Fay");
    for (var fact : rehearsal.drill().facts()) {
      replies.add(fay.says("? " + fact.label()));
    }
    replies.add(fay.says("? who won the cup in 1974"));
    replies.add(fay.says(fay.thought(0)));
    rehearsal.passUntil("2026-11-23T22:30:00Z");
    for (Part part : rehearsal.round().parts()) {
      for (String verb :
          List.of(
              Verbs.SUMS,
              Verbs.CASES,
              Verbs.PROBE,
              Verbs.COMMONS,
              Verbs.ALL,
              Verbs.TAUGHT,
              Verbs.REFERENCE)) {
        replies.add(fay.presses(verb, part.ordinal()));
      }
    }
    replies.add(fay.presses(Verbs.CHECK, -1));
    replies.add(fay.presses(Verbs.IN_WORDS, -1));
    return replies;
  }

  /// As much as a form takes, with a right number and a vote.
  private static Map<String, String> full(Rehearsal rehearsal, String name, Part part) {
    Map<String, String> values = new HashMap<>();
    Drill drill = rehearsal.drill();
    drill
        .step(part.id())
        .flatMap(step -> drill.estimate(step.estimate()))
        .ifPresent(estimate ->
            values.put(
                FormWords.NUMBER,
                BigDecimal.valueOf(
                        Arithmetic.rounded(Arithmetic.answerOf(estimate).orElseThrow(), 3))
                    .toPlainString()));
    drill
        .step(part.id())
        .flatMap(step -> drill.vote(step.vote()))
        .ifPresent(vote -> values.put(FormWords.VOTE, String.valueOf(vote.pick())));
    String sentence =
        "For %s in %s: whoever is missing, and why it matters; ".formatted(name, words(part));
    values.put(FormWords.TEXT, sentence.repeat(30).substring(0, 1_500));
    return values;
  }

  /// Words that no other part has.
  private static String words(Part part) {
    return IntStream.range(0, 12)
        .mapToObj(i -> "w" + part.ordinal() + "x" + i)
        .collect(Collectors.joining(" "));
  }

  private static void assertBudget(Rehearsal rehearsal, Round round, boolean isLively) {
    List<String> wanted = new ArrayList<>();
    for (Part part : round.parts()) {
      wanted.add(Keys.question(round.id(), part.ordinal()));
      if (isLively && part.ordinal() == 0) {
        wanted.add(Keys.facts(round.id()));
      }
      if (isLively) {
        wanted.add(Keys.reveal(round.id(), part.ordinal()));
      }
    }
    wanted.add(Keys.wrap(round.id()));

    assertThat(rehearsal.platform.inChannel().stream().map(Arrival::key))
        .containsExactly(Keys.root(round.id()), Keys.line(round.id()));
    assertThat(rehearsal.platform.inThreads().stream().map(Arrival::key))
        .containsExactlyElementsOf(wanted);
    assertThat(rehearsal.scripted.sentTwice()).isEmpty();
    assertThat(rehearsal.count("outbox WHERE state IN ('DEAD', 'HELD', 'UNKNOWN')")).isZero();
  }

  private static void assertEverybodysWordsStandInEachReveal(Rehearsal rehearsal, Round round) {
    for (Part part : round.parts()) {
      String key = Keys.reveal(round.id(), part.ordinal());
      assertThat(
              rehearsal.platform.inThreads().stream()
                  .filter(arrival -> arrival.key().equals(key))
                  .flatMap(arrival -> arrival.post().blocks().stream())
                  .filter(Block.Quote.class::isInstance)
                  .map(block -> ((Block.Quote) block).author()))
          .as(key)
          .containsExactlyInAnyOrder("Ada", "Bob", "Cleo", "Dan", "Eve");
    }
  }

  private static void assertReadable(Rehearsal rehearsal, List<Reply> replies) {
    for (Arrival arrival : rehearsal.platform.arrivals()) {
      assertThat(Plain.characters(arrival.post()))
          .as(arrival.key())
          .isLessThanOrEqualTo(mostCharacters(arrival));
      assertPost(arrival.post());
    }
    for (Reply reply : replies) {
      assertThat(Plain.of(reply)).doesNotContainPattern(PLACEHOLDER);
      switch (reply) {
        case Reply.Whisper(var post) -> assertPost(post);
        case Reply.Update(var post) -> assertPost(post);
        case Reply.Show(var form) -> assertButtons(form.intro());
        case Reply.Mend(var form, _) -> assertButtons(form.intro());
        case Reply.Failed(var words) -> throw new AssertionError(words);
        case Reply.Nothing _ -> {}
      }
    }
  }

  /// A reveal may be split into two on a platform with short messages.
  private static int mostCharacters(Arrival arrival) {
    return arrival.key().contains("/reveal") ? 2 * SHORT_PLATFORM : SHORT_PLATFORM;
  }

  private static void assertPost(Post post) {
    assertThat(post.summary()).isNotBlank();
    assertThat(Plain.of(post)).isNotBlank().doesNotContainPattern(PLACEHOLDER);
    assertButtons(post.blocks());
    for (Block block : post.blocks()) {
      if (block instanceof Block.Picture(String key, String alt)) {
        assertThat(key).matches("(diagram|focus)/.+");
        assertThat(alt.length()).isBetween(40, 2_000);
      }
    }
  }

  private static void assertButtons(List<Block> blocks) {
    for (List<Button> row : Plain.buttonRows(blocks)) {
      assertThat(row.size()).isBetween(1, MOST_IN_A_ROW);
      for (Button button : row) {
        assertThat(button.label().length()).isBetween(1, LONGEST_LABEL);
        assertThat(button.press().encoded().length()).isLessThanOrEqualTo(LONGEST_PRESS);
      }
    }
  }

  /// Before a part has closed no message in the thread says a point of its reference.
  private static void assertNothingGivenAway(Rehearsal rehearsal, Drill drill, Round round) {
    Filled filled = Filled.of(drill);
    for (Part part : round.parts()) {
      List<String> points =
          drill
              .step(part.id())
              .map(Step::reference)
              .or(() -> drill.twist(part.id()).map(Twist::reference))
              .orElseThrow()
              .stream()
              .map(Point::text)
              .map(filled::text)
              .toList();
      rehearsal.platform.arrivals().stream()
          .filter(a -> a.at().isBefore(Objects.requireNonNull(part.closedAt())))
          .forEach(a -> assertThat(Plain.of(a.post())).doesNotContain(points));
    }
  }
}
