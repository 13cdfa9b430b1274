package dev.whetstone.core.delivery;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// A process that is present under the id that it was given, until it is killed.
public final class PresentProcess {
  private PresentProcess() {}

  /// Takes a folder and an id, says when it is there, and waits for the end of its input.
  public static void main(String[] arguments) throws IOException {
    try (FilePresence _ = FilePresence.in(Path.of(arguments[0]), arguments[1])) {
      new PrintStream(System.out, true, StandardCharsets.UTF_8).println("here");
      while (System.in.read() >= 0) {
        Thread.onSpinWait();
      }
    }
  }
}
