package dev.whetstone.app.browser;

import dev.whetstone.app.journey.ChildProgram;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Programs as these tests start them, on any free port.
final class Demos {
  private Demos() {}

  /// Ends what was started, also when not everything was.
  static void closeAll(@Nullable ChildProgram program, @Nullable Browser... browsers) {
    if (program != null) {
      program.close();
    }
    for (Browser browser : browsers) {
      if (browser != null) {
        browser.close();
      }
    }
  }

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
