package dev.whetstone.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The demo as these tests start it: any free port, nobody scripted, on a Wednesday, so that no
/// week ends meanwhile.
final class Demo {
  private static final String DAY = "2026-11-25";
  private static final String NO_SCRIPTS = "--no-scripts";

  private Demo() {}

  static List<String> arguments(Path data) {
    List<String> arguments =
        new ArrayList<>(List.of("demo", "--data", data.toString(), "--port", "0", "--day", DAY));
    if (help().contains(NO_SCRIPTS)) {
      arguments.add(NO_SCRIPTS);
    }
    return arguments;
  }

  private static String help() {
    try {
      Path errors = Files.createTempFile("whetstone-help", ".txt");
      try (ChildProgram asked = ChildProgram.start(errors, List.of("demo", "--help"))) {
        asked.exit();
        return asked.said();
      } finally {
        Files.delete(errors);
      }
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }

  /// The only root that was not there before, once it has its first question.
  static Message newRoot(Person reader, String channel, List<String> before) {
    return newRoots(reader, channel, before, 1).getFirst();
  }

  /// The roots that were not there before, once there are so many and the newest has its first
  /// question. The product says a move is done when its clock shows the new time: what another
  /// process says, or one that was killed meanwhile, comes a moment later.
  static List<Message> newRoots(Person reader, String channel, List<String> before, int count) {
    List<Message> roots = new ArrayList<>();
    Eventually.holds(() -> {
      roots.clear();
      reader.messages(channel, null).stream()
          .filter(m -> m.isBots() && m.hasThread() && !before.contains(m.id()))
          .forEach(roots::add);
      assertThat(roots).hasSize(count);
      if (Round.read(reader, channel, roots.getLast().id()).parts() == 0) {
        throw new AssertionError("no new round with a question");
      }
    });
    return roots;
  }
}
