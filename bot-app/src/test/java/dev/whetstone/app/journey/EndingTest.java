package dev.whetstone.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Ctrl+C and SIGTERM, and that a program at work has nothing to complain of.
@Timeout(90)
final class EndingTest {
  private static final long A_WHILE = 1_500;
  private static final int TERMINATED = 143;

  @TempDir Path folder;

  private void assertWorksAndEnds(List<String> arguments) throws IOException {
    Path errors = Files.createFile(folder.resolve("stderr"));
    try (ChildProgram program = ChildProgram.start(errors, arguments);
        Person ana = Person.joining(new OneLife(program), "Ana")) {
      String channel = ana.channel();
      ana.post(
          "/api/channels/%s/messages".formatted(channel),
          Person.object().put("text", "hello").put("nonce", ana.nonce()));
      assertThat(ana.command(channel, "schedule").toString()).contains("09:00");
      assertThat(program.isGoneWithin(A_WHILE)).as("it runs on").isFalse();

      int code = program.end();

      assertThat(code).isIn(0, TERMINATED);
      assertThat(program.errors()).isEmpty();
      assertThat(program.said().lines()).hasSize(1);
    }
  }

  private List<String> run(String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("run", "--data", folder.resolve("data").toString(), "--port", "0"));
    arguments.addAll(List.of(more));
    return arguments;
  }

  @Test
  void a_demo_that_is_told_to_end_ends_without_a_complaint() throws IOException {
    assertWorksAndEnds(Demo.arguments(folder.resolve("data")));
  }

  @Test
  void a_run_on_the_real_clock_works_and_ends_without_a_complaint() throws IOException {
    assertWorksAndEnds(run());
  }

  @Test
  void a_run_on_a_manual_clock_works_and_ends_without_a_complaint() throws IOException {
    assertWorksAndEnds(run("--clock", "manual"));
  }
}
