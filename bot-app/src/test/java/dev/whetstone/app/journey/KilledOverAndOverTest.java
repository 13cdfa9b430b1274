package dev.whetstone.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A demo day of the whole program, killed under its web interface at moments that a seed chooses
/// (`-Djourney.seed=…` plays one again, as far as the machine's own timing allows). What a kill may
/// hit in the core is proved by `./drill proof`.
final class KilledOverAndOverTest {
  private static final int KILLS = 28;
  private static final List<String> ASKED =
      List.of(
          "? how many monthly users",
          "? how many requests per second",
          "? what latency is allowed",
          "? what does success mean",
          "? what data is there",
          "? how many items");

  private final long seed = Long.getLong("journey.seed", System.nanoTime());
  private final String why = "seed " + seed;
  private final Words words = new Words(seed);
  private final Map<String, Message> written = new HashMap<>();
  private final List<String> counted = new ArrayList<>();
  private final List<String> labels = new ArrayList<>();

  @TempDir Path data;

  @Test
  @Timeout(300)
  void a_demo_day_that_is_killed_over_and_over_says_everything_once_and_loses_nothing()
      throws Exception {
    Path errors = Files.createFile(data.resolve("stderr"));
    List<String> demo = Demo.arguments(data.resolve("demo"));
    try (ManyLives lives = new ManyLives(errors, demo, seed);
        ExecutorService all = Executors.newVirtualThreadPerTaskExecutor();
        Person ana = Person.joining(lives, "Ana");
        Person bo = Person.joining(lives, "Bo");
        Person chi = Person.joining(lives, "Chi");
        Person dee = Person.joining(lives, "Dee");
        Person eli = Person.joining(lives, "Eli")) {
      String channel = ana.channel();
      List<String> before = ids(ana.messages(channel, null));
      lives.killTimes(2);
      ana.move("hour");
      Message root = Demo.newRoot(ana, channel, before);
      int parts = Round.read(ana, channel, root.id()).parts();
      assertThat(parts).as(why).isBetween(4, 8);
      Walk anas = new Walk(ana, channel, root, words);
      Walk bos = new Walk(bo, channel, root, words);
      Walk chis = new Walk(chi, channel, root, words);
      Walk elis = new Walk(eli, channel, root, words);

      for (int i = 0; i < parts; i++) {
        int part = i;
        lives.killTimes(1);
        together(
            all,
            List.of(
                () -> anas.next(false),
                () -> {
                  ask(bo, channel, root, ASKED.get(part % ASKED.size()));
                  return bos.next(false);
                },
                () -> chisPart(chis, part, parts),
                () -> deesPart(dee, channel, root, part),
                () -> ask(eli, channel, root, ASKED.get((part + 1) % ASKED.size()))));
        lives.killTimes(1);
        ana.move(part == parts - 1 ? "wrap" : "next-step");
        like(eli, bo, part);
      }
      lives.killTimes(4);
      while (!elis.isOver()) {
        elis.next(false);
      }
      lives.killTimes(3);
      ana.move("tomorrow");
      Message second = Demo.newRoots(ana, channel, before, 2).getLast();
      lives.killTimes(KILLS - 9 - 2 * parts);
      for (int i = 0; lives.kills() < KILLS; i++) {
        note(bo, channel, root, "(still there? " + i);
        note(chi, channel, second, "(and here? " + i);
      }

      Eventually.holds(() -> {
        Round day = Round.read(ana, channel, root.id());
        day.assertWhole(why);
        assertThat(day.facts()).as(why).hasSize(1);
        assertLabels(day.facts().getFirst());
        for (Walk walk : List.of(anas, bos, chis, elis)) {
          walk.given().forEach(given -> assertRevealed(day, given));
        }
        assertWritten(day);
      });
      Eventually.holds(() -> {
        List<Message> bots =
            ana.messages(channel, null).stream()
                .filter(m -> m.isBots() && !before.contains(m.id()))
                .toList();
        assertThat(bots).as("%s: the channel", why).hasSize(3);
        assertThat(bots.get(0).id()).as(why).isEqualTo(root.id());
        assertThat(bots.get(1).whole()).as(why).contains("The wrap of “");
        assertThat(bots.get(2).id()).as(why).isEqualTo(second.id());
        Round tomorrow = Round.read(ana, channel, second.id());
        assertThat(tomorrow.said())
            .as(why)
            .containsExactly("Step 1 of %d: %s".formatted(tomorrow.parts(), tomorrow.title(0)));
        assertWritten(tomorrow);
      });
      for (Walk walk : List.of(anas, bos, chis, elis)) {
        walk.given().forEach(walk::assertCounted);
      }
      Round.read(ana, channel, root.id()).assertWhole(why + ", after everything was sent again");
      assertThat(lives.current().errors()).as(why).doesNotContain("\tat ");
    } catch (AssertionError | RuntimeException failure) {
      throw new AssertionError(why + ": " + failure.getMessage(), failure);
    }
  }

  private static List<String> ids(List<Message> messages) {
    return messages.stream().map(Message::id).toList();
  }

  private static void together(ExecutorService all, List<Callable<Object>> deeds)
      throws InterruptedException {
    List<Future<Object>> done = all.invokeAll(deeds);
    for (Future<Object> one : done) {
      try {
        one.get();
      } catch (ExecutionException failed) {
        throw new AssertionError(String.valueOf(failed.getCause()), failed);
      }
    }
  }

  /// Chi walks ahead by one part, and keeps one answer out of the reveal.
  private static Object chisPart(Walk walk, int part, int parts) {
    if (part == 0) {
      walk.next(false);
    }
    return part < parts - 1 ? walk.next(part == 1) : walk.isOver();
  }

  /// Dee answers in the thread, and chats.
  private Object deesPart(Person dee, String channel, Message root, int part) {
    Message answer = note(dee, channel, root, words.answer("tagDee" + part));
    synchronized (written) {
      counted.add(answer.id());
    }
    return note(dee, channel, root, "(that was my " + part);
  }

  private Message note(Person person, String channel, Message root, String text) {
    Message message = new Message(person.say(channel, root.id(), text).path("message"));
    synchronized (written) {
      written.put(message.id(), new Message(message.json()));
    }
    return message;
  }

  private Object ask(Person person, String channel, Message root, String question) {
    JsonNode answer = person.say(channel, root.id(), question);
    Message message = new Message(answer.path("message"));
    synchronized (written) {
      written.put(message.id(), message);
      counted.add(message.id());
      answer
          .path("reply")
          .path("post")
          .path("blocks")
          .forEach(block -> block.path("rows").forEach(r -> labels.add(r.path("label").asText())));
    }
    return message;
  }

  /// Two like what Dee wrote; one takes it back.
  private void like(Person eli, Person bo, int part) {
    String message =
        written.values().stream()
            .filter(m -> m.text().contains("tagDee" + part + " "))
            .findFirst()
            .orElseThrow()
            .id();
    eli.react(message, true);
    bo.react(message, true);
    bo.react(message, false);
  }

  private void assertLabels(Message facts) {
    List<String> shown = new ArrayList<>();
    facts
        .blocks("facts")
        .forEach(block -> block.path("rows").forEach(r -> shown.add(r.path("label").asText())));
    assertThat(shown).as("%s: facts", why).doesNotHaveDuplicates().containsAll(labels);
  }

  private void assertRevealed(Round day, Walk.Given given) {
    List<String> authors =
        day.reveals().stream()
            .flatMap(reveal -> reveal.quotes().stream())
            .filter(quote -> quote.said().contains(given.tag() + " "))
            .map(Message.Quote::author)
            .toList();
    assertThat(authors)
        .as("%s: %s in a reveal", why, given.tag())
        .isEqualTo(given.isHidden() ? List.of() : List.of(given.person().name()));
  }

  /// All that people wrote, once and in order; ✓ where it belongs.
  private void assertWritten(Round day) {
    List<Message> people = day.thread().stream().filter(m -> !m.isBots()).toList();
    List<String> wanted =
        written.values().stream()
            .filter(m -> m.json().path("thread").asText().equals(day.root().id()))
            .map(Message::id)
            .toList();
    assertThat(ids(people))
        .as("%s: what was written", why)
        .containsExactlyInAnyOrderElementsOf(wanted);
    for (Message message : people) {
      Message sent = Objects.requireNonNull(written.get(message.id()));
      assertThat(message.text()).as(why).isEqualTo(sent.text());
      assertThat(message.author()).as(why).isEqualTo(sent.author());
      assertThat(message.isCounted())
          .as("%s: the mark on “%s”", why, message.text())
          .isEqualTo(counted.contains(message.id()));
      if (message.text().contains("tagDee")) {
        assertThat(message.json().path("thumbs").path("from").toString()).as(why).contains("Eli");
        assertThat(message.json().path("thumbs").path("from")).as(why).hasSize(1);
      }
    }
  }
}
