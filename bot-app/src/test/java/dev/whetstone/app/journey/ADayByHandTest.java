package dev.whetstone.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Six people hold whole rounds over HTTP, nobody scripted.
@Timeout(120)
final class ADayByHandTest {
  private static final Pattern MENTION = Pattern.compile("<[@#!][^>]*>|(^|[\\s\"])@\\p{L}");

  private final Words words = new Words(6);
  private final List<Person> people = new ArrayList<>();

  @TempDir Path data;

  private OneLife life;
  private String channel = "";
  private List<String> before = List.of();

  @BeforeEach
  void join() throws Exception {
    Path errors = Files.createFile(data.resolve("stderr"));
    life = new OneLife(ChildProgram.start(errors, Demo.arguments(data.resolve("demo"))));
    Stream.of("Ana", "Bo", "Chi", "Dee", "Eli", "Fay")
        .map(name -> Person.joining(life, name))
        .forEach(people::add);
    channel = ana().channel();
    before = ana().messages(channel, null).stream().map(Message::id).toList();
    ana().move("hour");
  }

  @AfterEach
  void end() {
    people.forEach(Person::close);
    life.close();
  }

  private Person ana() {
    return people.getFirst();
  }

  /// The root of the n-th day, from 1.
  private Message rootOfDay(int day) {
    return Demo.newRoots(ana(), channel, before, day).getLast();
  }

  private Round round(Message root) {
    return Round.read(ana(), channel, root.id());
  }

  private Walk walk(Person person, Message root) {
    return new Walk(person, channel, root, words);
  }

  @Test
  void six_people_hold_a_whole_round_by_hand_and_the_channel_gets_two_messages() {
    Message root = rootOfDay(1);
    int parts = round(root).parts();
    List<Walk> walks = people.stream().map(person -> walk(person, root)).toList();

    ana().say(channel, root.id(), "? how many monthly users");
    people.get(1).say(channel, root.id(), "? how many requests per second");
    for (int i = 0; i < parts; i++) {
      walks.forEach(walk -> walk.next(false));
      ana().move(i == parts - 1 ? "wrap" : "next-step");
    }

    Eventually.holds(() -> assertThat(bots(root)).hasSize(2));
    Round day = round(root);
    day.assertWhole("a day by hand");
    assertThat(day.facts()).hasSize(1);
    assertThat(day.bots()).hasSize(2 * parts + 2);
    assertThat(walks).allMatch(Walk::isOver);
    Stream.concat(bots(root).stream(), day.bots().stream())
        .forEach(m ->
            assertThat(MENTION.matcher(m.json().path("post").toString()).find())
                .as("a mention in %s", m.whole())
                .isFalse());
    assertFiveShownAndAllRead(day, walks);

    ana().move("tomorrow");
    Message second = rootOfDay(2);
    assertThat(second.summary()).isNotEqualTo(root.summary());
    assertThat(round(second).said()).hasSize(1);
    assertThat(round(root).bots()).hasSize(2 * parts + 2);
  }

  /// The channel's new messages of the bot.
  private List<Message> bots(Message root) {
    return ana().messages(channel, null).stream()
        .filter(m -> m.isBots() && Long.parseLong(m.id()) >= Long.parseLong(root.id()))
        .toList();
  }

  private void assertFiveShownAndAllRead(Round day, List<Walk> walks) {
    for (Message reveal : day.reveals()) {
      assertThat(reveal.quotes()).hasSize(5);
      assertThat(reveal.whole()).contains("+1 more behind Read all");
      JsonNode all = ana().press(reveal.press("all").orElseThrow(), reveal.id());
      int ordinal = Integer.parseInt(reveal.press("all").orElseThrow().split(":", -1)[2]);
      walks.stream()
          .flatMap(walk -> walk.given().stream())
          .filter(given -> given.ordinal() == ordinal)
          .forEach(given -> assertThat(all.toString()).contains(given.tag()));
    }
  }

  @Test
  void a_late_answer_is_added_to_the_reveal_under_its_authors_name() {
    Message root = rootOfDay(1);
    walk(ana(), root).next(false);
    ana().move("next-step");
    Eventually.holds(() -> assertThat(round(root).reveals()).hasSize(1));
    Walk late = walk(people.get(1), root);

    Walk.Given given = late.next(false);

    Eventually.holds(() -> {
      Message reveal = round(root).reveals().getFirst();
      assertThat(reveal.quotes()).extracting(Message.Quote::author).containsExactly("Ana", "Bo");
      assertThat(reveal.quotes().getLast().said()).contains(given.tag());
      assertThat(reveal.whole()).contains("+1 later.");
    });
    assertThat(round(root).bots()).hasSize(3);
  }

  @Test
  void a_step_that_everyone_expected_has_answered_stays_open_for_fifteen_minutes() {
    for (int day = 1; day <= 2; day++) {
      Message root = rootOfDay(day);
      people.forEach(person -> walk(person, root).next(false));
      ana().move("tomorrow");
    }
    Message third = rootOfDay(3);

    people.forEach(person -> walk(person, third).next(false));
    assertThat(round(third).reveals()).isEmpty();
    ana().move("next-step");

    Eventually.holds(() -> {
      Round day = round(third);
      assertThat(day.said()).hasSize(3);
      Message opened = day.bots().getFirst();
      Message reveal = day.reveals().getFirst();
      assertThat(Duration.between(opened.at(), reveal.at()))
          .isBetween(Duration.ofMinutes(15).minusSeconds(2), Duration.ofMinutes(15).plusSeconds(2));
    });
  }
}
