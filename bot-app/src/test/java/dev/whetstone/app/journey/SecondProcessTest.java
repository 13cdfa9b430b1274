package dev.whetstone.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// An operator sets up channels from a second process while the product runs, or does not.
@Timeout(120)
final class SecondProcessTest {
  private static final Duration SOON = Duration.ofSeconds(2);

  @TempDir Path folder;

  private Path data;

  @BeforeEach
  void dataDirectory() {
    data = folder.resolve("data");
  }

  /// What a command said, and how it ended.
  private record Ended(int exit, String out, String err) {
    String all() {
      return out + err;
    }
  }

  private Ended type(String... words) throws IOException {
    List<String> arguments = new ArrayList<>(List.of(words));
    arguments.addAll(List.of("--data", data.toString()));
    Path errors = Files.createTempFile(folder, "stderr", ".txt");
    try (ChildProgram program = ChildProgram.start(errors, arguments)) {
      int exit = program.exit();
      return new Ended(exit, program.said(), program.errors());
    }
  }

  private Ended done(String... words) throws IOException {
    Ended ended = type(words);
    assertThat(ended.exit()).as(ended.all()).isZero();
    return ended;
  }

  private OneLife running(String... more) throws IOException {
    List<String> arguments =
        new ArrayList<>(List.of("run", "--data", data.toString(), "--port", "0"));
    arguments.addAll(List.of(more));
    Path errors = Files.createTempFile(folder, "stderr", ".txt");
    OneLife life = new OneLife(ChildProgram.start(errors, arguments));
    life.port();
    return life;
  }

  private static List<String> channels(Person person) {
    JsonNode channels = person.get("/api/state").path("channels");
    return StreamSupport.stream(channels.spliterator(), false)
        .map(channel -> channel.path("id").asText())
        .toList();
  }

  private static List<Message> roots(Person person, String channel) {
    return person.messages(channel, null).stream().filter(Message::hasThread).toList();
  }

  @Test
  void a_channel_added_while_the_product_runs_appears_and_its_round_opens_at_once()
      throws IOException {
    try (OneLife life = running();
        Person ana = Person.joining(life, "Ana");
        Ear ear = ana.listening()) {
      Ended added = done("channel", "add", "web:study", "--zone", "Europe/Berlin", "--pace", "day");

      assertThat(added.out()).contains("Added.", "web:study opens next on", "Europe/Berlin");
      Eventually.within(SOON, () -> assertThat(channels(ana)).containsExactly("general", "study"));
      Eventually.within(SOON, () -> assertThat(ear.heard()).contains("event: channels"));

      done("channel", "open", "web:study");

      Eventually.within(SOON, () -> assertThat(roots(ana, "study")).hasSize(1));
      assertThat(roots(ana, "general")).isEmpty();
      Ended again = type("channel", "open", "web:study");
      assertThat(again.exit()).isEqualTo(1);
      assertThat(again.err().lines()).as(again.err()).hasSize(2);
    }
  }

  @Test
  void what_was_decided_on_a_stopped_product_holds_at_its_next_start() throws IOException {
    running().program().end();
    done("channel", "add", "web:study");
    done("channel", "open", "web:study");
    done("channel", "remove", "web:general");

    try (OneLife life = running();
        Person ana = Person.joining(life, "Ana")) {
      Eventually.holds(() -> assertThat(roots(ana, "study")).hasSize(1));
      assertThat(done("channel", "list").out()).as("a start revives nothing").contains("removed");
    }
  }

  @Test
  void the_doctor_looks_at_a_running_product_and_finds_a_damaged_file_of_a_stopped_one()
      throws IOException {
    try (OneLife life = running()) {
      assertThat(done("doctor").out())
          .contains(
              "One process runs", "It is sound", "channel web:general", "drills under its filter");
      life.program().end();
    }
    Path file = data.resolve("whetstone.db");
    byte[] rubbish = new byte[8_192];
    Arrays.fill(rubbish, (byte) 0xa5);
    try (RandomAccessFile page = new RandomAccessFile(file.toFile(), "rw")) {
      page.seek(page.length() / 2 / 4_096 * 4_096);
      page.write(rubbish);
    }
    byte[] before = Files.readAllBytes(file);

    Ended ended = type("doctor");

    assertThat(ended.exit()).as(ended.all()).isEqualTo(1);
    assertThat(ended.out()).contains("BROKEN", "broken").doesNotContain("Exception");
    assertThat(file).hasBinaryContent(before);
  }
}
