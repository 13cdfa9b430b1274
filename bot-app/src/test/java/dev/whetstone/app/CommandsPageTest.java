package dev.whetstone.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.command.Commands;
import dev.whetstone.core.command.Example;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// `docs/commands.md`, held to what can be typed.
final class CommandsPageTest {
  private static final Path PAGE = Path.of("..", "docs", "commands.md");

  @Test
  void every_command_that_can_be_typed_stands_in_the_page_and_no_other() throws IOException {
    assertThat(lines("| `/drill"))
        .containsExactlyInAnyOrderElementsOf(
            Commands.listed().stream().map(CommandsPageTest::row).toList());
  }

  @Test
  void each_command_has_its_own_heading() throws IOException {
    assertThat(lines("### "))
        .containsExactlyInAnyOrderElementsOf(
            Commands.listed().stream().map(CommandsPageTest::heading).distinct().toList());
  }

  private static List<String> lines(String begin) throws IOException {
    return Files.readAllLines(PAGE).stream().filter(line -> line.startsWith(begin)).toList();
  }

  private static String row(Example example) {
    return "| `%s` | %s | %s |"
        .formatted(example.typed(), example.does(), example.forManagers() ? "managers" : "all");
  }

  private static String heading(Example example) {
    return "### " + example.typed().split(" ", -1)[1];
  }
}
