package dev.whetstone.app.journey;

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

  /// Roots that were not there before, once the newest has its first question.
  static List<Message> newRoots(Person reader, String channel, List<String> before) {
    List<Message> roots = new ArrayList<>();
    Eventually.holds(() -> {
      roots.clear();
      reader.messages(channel, null).stream()
          .filter(m -> m.isBots() && m.hasThread() && !before.contains(m.id()))
          .forEach(roots::add);
      if (roots.isEmpty() || Round.read(reader, channel, roots.getLast().id()).parts() == 0) {
        throw new AssertionError("no new round with a question");
      }
    });
    return roots;
  }
}
