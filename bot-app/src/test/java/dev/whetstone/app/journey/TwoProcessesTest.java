package dev.whetstone.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Two programs on one data directory, as happens when somebody starts it twice.
@Timeout(120)
final class TwoProcessesTest {
  private static final Duration LIVE = Duration.ofSeconds(2);

  private final Words words = new Words(2);

  @TempDir Path data;

  private OneLife one;
  private OneLife two;
  private Person ana;
  private Person bo;
  private String channel = "";
  private List<String> before = List.of();

  @BeforeEach
  void startBoth() throws Exception {
    one = start("first");
    ana = Person.joining(one, "Ana");
    channel = ana.channel();
    before = ana.messages(channel, null).stream().map(Message::id).toList();
    two = start("second");
    bo = Person.joining(two, "Bo");
  }

  private OneLife start(String name) throws Exception {
    Path errors = Files.createFile(data.resolve(name));
    return new OneLife(ChildProgram.start(errors, Demo.arguments(data.resolve("demo"))));
  }

  @AfterEach
  void endBoth() {
    ana.close();
    bo.close();
    one.close();
    two.close();
  }

  private Walk walk(Person person, Message root) {
    return new Walk(person, channel, root, words);
  }

  @Test
  void two_programs_hold_one_round_and_say_everything_once() {
    ana.move("hour");
    Message root = Demo.newRoot(bo, channel, before);
    int parts = Round.read(bo, channel, root.id()).parts();
    Walk anas = walk(ana, root);
    Walk bos = walk(bo, root);

    for (int i = 0; i < parts; i++) {
      anas.next(false);
      bos.next(false);
      Person mover = i % 2 == 0 ? bo : ana;
      mover.move(i == parts - 1 ? "wrap" : "next-step");
    }
    bo.move("tomorrow");

    Demo.newRoots(ana, channel, before, 2);
    for (Person reader : List.of(ana, bo)) {
      Eventually.holds(() -> {
        Round.read(reader, channel, root.id()).assertWhole("seen by " + reader.name());
        assertThat(newBots(reader)).hasSize(3);
      });
    }
    assertRevealed(root, anas, bos);
  }

  private List<Message> newBots(Person reader) {
    return reader.messages(channel, null).stream()
        .filter(m -> m.isBots() && !before.contains(m.id()))
        .toList();
  }

  private void assertRevealed(Message root, Walk... walks) {
    String reveals =
        String.join(
            "\n",
            Round.read(bo, channel, root.id()).reveals().stream().map(Message::whole).toList());
    for (Walk walk : walks) {
      walk.given().forEach(given -> assertThat(reveals).containsOnlyOnce(given.tag() + " "));
    }
  }

  @Test
  void what_is_written_in_one_is_seen_in_the_other_within_two_seconds() throws IOException {
    ana.move("hour");
    Message root = Demo.newRoot(bo, channel, before);
    assertHeard(ana, bo, root);
    assertHeard(bo, ana, root);
  }

  private void assertHeard(Person speaker, Person listener, Message root) throws IOException {
    String words = "(can you see this, asks " + speaker.name();
    try (Ear ear = listener.listening()) {
      speaker.say(channel, root.id(), words);

      Eventually.within(LIVE, () -> assertThat(ear.heard()).contains(words));
    }
  }

  @Test
  void a_clock_that_is_moved_in_one_is_moved_in_the_other() {
    ana.move("hour");
    Demo.newRoot(ana, channel, before);

    long moved = ana.move("hour").path("now").asLong();

    Eventually.within(
        LIVE,
        () -> assertThat(bo.get("/api/clock").path("now").asLong()).isGreaterThanOrEqualTo(moved));
  }

  @Test
  void when_either_is_killed_the_other_goes_on_and_nothing_is_lost() throws Exception {
    ana.move("hour");
    Message root = Demo.newRoot(bo, channel, before);
    int parts = Round.read(bo, channel, root.id()).parts();
    Walk anas = walk(ana, root);
    Walk bos = walk(bo, root);
    anas.next(false);
    bos.next(false);

    one.program().kill();
    for (int i = 1; i < parts; i++) {
      bo.move("next-step");
      bos.next(false);
    }
    OneLife third = start("third");
    try (third;
        Person cai = Person.joining(third, "Cai")) {
      two.program().kill();
      cai.move("wrap");

      Eventually.holds(() -> {
        Round.read(cai, channel, root.id()).assertWhole("after both were killed");
        assertThat(newBots(cai)).hasSize(2);
      });
      String all = Round.read(cai, channel, root.id()).thread().toString();
      anas.given().forEach(given -> assertThat(all).contains(given.tag()));
      bos.given().forEach(given -> assertThat(all).contains(given.tag()));
    }
  }
}
