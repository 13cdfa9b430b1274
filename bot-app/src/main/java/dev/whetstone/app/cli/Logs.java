package dev.whetstone.app.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where the log is: in the data directory, a file a day.
public final class Logs {
  /// The system property that logback.xml reads when the first logger is made.
  static final String PROPERTY = "whetstone.logs";

  /// The system property that is there when lines are JSON.
  static final String JSON = "whetstone.log.json";

  private Logs() {}

  /// Lines for people.
  static void asText() {
    System.clearProperty(JSON);
  }

  /// Lines for programs: one JSON object each.
  static void asJson() {
    System.setProperty(JSON, "true");
  }

  /// Lets the log go to `logs/` in the data directory, which is made where it is missing. Called
  /// before any class with a logger is used.
  ///
  /// @throws CannotGoOn when nothing can be written there
  public static void into(Path data) {
    Path logs = data.toAbsolutePath().normalize().resolve("logs");
    try {
      Files.createDirectories(logs);
      Files.delete(Files.createTempFile(logs, "try", null));
    } catch (IOException refused) {
      throw new CannotGoOn(
          Exit.DATA,
          "The data directory " + data + " cannot be written" + why(refused) + ".",
          "Mend its owner or make room on the disk, or name another one with --data DIR.");
    }
    System.setProperty(PROPERTY, logs.toString());
  }

  private static String why(IOException refused) {
    String reason = refused instanceof FileSystemException file ? file.getReason() : null;
    return reason == null ? "" : " (" + reason + ")";
  }
}
