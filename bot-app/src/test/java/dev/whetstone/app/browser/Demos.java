package dev.whetstone.app.browser;

import dev.whetstone.app.journey.ChildProgram;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Programs as these tests start them, on any free port.
final class Demos {
  private Demos() {}

  /// The demo with its four people.
  static ChildProgram start(Path folder) {
    return start(folder, "demo", "--port", "0");
  }

  /// Any command, its data in this folder.
  static ChildProgram start(Path folder, String... command) {
    List<String> arguments = new ArrayList<>(List.of(command));
    arguments.addAll(List.of("--data", folder.resolve("data").toString()));
    return ChildProgram.start(folder.resolve("stderr"), arguments);
  }
}
