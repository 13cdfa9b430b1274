package dev.whetstone.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// Where SQLite's native library is unpacked to at each start. The driver's usual place is the
/// machine's folder for temporary files, where every process that is killed leaves a megabyte.
final class NativeLibrary {
  private static final String FOLDER = "org.sqlite.tmpdir";

  // Another process may be between unpacking its copy and loading it.
  private static final Duration LOADING = Duration.ofMinutes(1);

  private NativeLibrary() {}

  /// Unpacks into the data directory from now on, and removes what killed processes left there. A
  /// place that somebody chose by the driver's own property stands.
  static void unpackInto(Path data) {
    if (System.getProperty(FOLDER) != null) {
      return;
    }
    Path folder = data.resolve("native");
    try {
      Files.createDirectories(folder);
      for (Path left : leftIn(folder)) {
        Files.deleteIfExists(left);
      }
      System.setProperty(FOLDER, folder.toAbsolutePath().toString());
    } catch (IOException refused) {
      // The driver's usual place serves as well; that the directory is no good is said on opening.
      return;
    }
  }

  private static List<Path> leftIn(Path folder) throws IOException {
    Instant loaded = Instant.now().minus(LOADING);
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("sqlite-"))
          .filter(file -> file.toFile().lastModified() < loaded.toEpochMilli())
          .toList();
    }
  }
}
