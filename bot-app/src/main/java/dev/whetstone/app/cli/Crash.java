package dev.whetstone.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.LoggerFactory;

/// Keeps what is known about a bug where a person can find it, under an id that is shown.
final class Crash {
  /// The logger whose lines go to the file alone (logback.xml).
  static final String LOGGER = "dev.whetstone.crash";

  private Crash() {}

  /// Writes the failure to the data directory's log, or to a file of its own before there is one.
  ///
  /// @return what to tell the person at the keyboard
  static String keep(Throwable failure) {
    String id = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
    return "Whetstone failed in a way that it should not (" + id + "). " + where(id, failure);
  }

  private static String where(String id, Throwable failure) {
    String logs = System.getProperty(Logs.PROPERTY);
    if (logs != null) {
      LoggerFactory.getLogger(LOGGER).error("Failure {}", id, failure);
      return "Look for " + id + " in " + logs + ".";
    }
    try {
      Path file = Files.createTempFile("whetstone-" + id + "-", ".log");
      try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
        failure.printStackTrace(out);
      }
      return "What is known is in " + file + ".";
    } catch (IOException nowhere) {
      return "It was " + failure.getClass().getName() + ", and no log could be written.";
    }
  }
}
