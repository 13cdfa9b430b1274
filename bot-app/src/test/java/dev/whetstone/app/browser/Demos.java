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
    return demo(folder, "--port", "0");
  }

  /// A demo on a Wednesday, so that no week ends meanwhile.
  static ChildProgram demo(Path folder, String... options) {
    List<String> command = new ArrayList<>(List.of("demo", "--day", "2026-11-25"));
    command.addAll(List.of(options));
    return start(folder, command.toArray(new String[0]));
  }

  /// Any command, its data in this folder.
  static ChildProgram start(Path folder, String... command) {
    List<String> arguments = new ArrayList<>(List.of(command));
    arguments.addAll(List.of("--data", folder.resolve("data").toString()));
    return ChildProgram.start(folder.resolve("stderr"), arguments);
  }
}
