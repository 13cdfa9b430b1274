package dev.whetstone.app;

import dev.whetstone.app.cli.CannotGoOn;
import dev.whetstone.app.cli.Exit;
import dev.whetstone.core.store.ClockSetting;
import dev.whetstone.core.store.Database;
import dev.whetstone.core.store.Settings;
import dev.whetstone.core.store.StoreException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/// The folder that holds everything that Whetstone keeps.
final class DataDirectory {
  private static final String DATABASE = "whetstone.db";
  private static final String CLOCK = "clock.kind";

  private DataDirectory() {}

  /// Opens, or makes, the database in a data directory. A directory keeps the kind of clock that it
  /// began with: two kinds of time in one file would make nonsense of every deadline.
  static Database open(Path data, boolean movable) {
    Database database = open(data);
    String wanted = movable ? "manual" : "real";
    String kept =
        database.write(sql -> {
          Optional<String> known = Settings.get(sql, CLOCK);
          if (known.isEmpty()) {
            Settings.put(sql, CLOCK, wanted);
          }
          return known.orElse(wanted);
        });
    if (!kept.equals(wanted)) {
      database.close();
      throw new CannotGoOn(
          Exit.DATA,
          "The data in %s goes by a %s clock.".formatted(data, kept),
          "Start it with --clock %s, or name another directory with --data DIR.".formatted(kept));
    }
    return database;
  }

  private static Database open(Path data) {
    try {
      Files.createDirectories(data);
      NativeLibrary.unpackInto(data);
      return Database.open(data.resolve(DATABASE));
    } catch (StoreException refused) {
      throw new CannotGoOn(
          Exit.DATA, String.valueOf(refused.getMessage()), "Name another one with --data DIR.");
    } catch (IOException refused) {
      throw new CannotGoOn(
          Exit.DATA,
          "The data directory %s cannot be made: %s.".formatted(data, refused.getMessage()),
          "Mend its owner, or name another one with --data DIR.");
    }
  }

  /// Opens the database of a directory that must be there already.
  static Database existing(Path data) {
    mustHaveDatabase(data);
    return open(data);
  }

  /// Opens the database of a directory, which is made where it is missing.
  static Database made(Path data) {
    return open(data);
  }

  /// The database's file in a directory that must be there already.
  static Path mustHaveDatabase(Path data) {
    Path database = database(data);
    if (!Files.exists(database)) {
      throw new CannotGoOn(
          Exit.DATA,
          "There is no Whetstone data in %s.".formatted(data),
          "Name its directory with --data DIR; ./drill run makes a new one.");
    }
    return database;
  }

  /// The folder of backups, where nobody named another.
  static Path backups(Path data) {
    return data.resolve("backups");
  }

  /// The time by which the data go, for who does one thing and ends: the machine's, or what a
  /// movable clock last showed.
  static InstantSource clock(Database database) {
    return database
        .read(ClockSetting::load)
        .map(InstantSource::fixed)
        .orElseGet(InstantSource::system);
  }

  /// The database of a data directory.
  static Path database(Path data) {
    return data.resolve(DATABASE);
  }

  /// The folder of the processes that run on a data directory.
  static Path running(Path data) {
    return data.resolve("running");
  }

  /// Whether there is data already.
  static boolean exists(Path data) {
    return Files.exists(data.resolve(DATABASE));
  }

  /// Removes the data of a demo, and nothing else that may lie in the directory.
  static void empty(Path data) {
    for (String name : java.util.List.of(DATABASE, DATABASE + "-wal", DATABASE + "-shm")) {
      delete(data.resolve(name));
    }
    remove(running(data));
  }

  /// Removes a folder with everything in it, where there is one.
  static void remove(Path folder) {
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        files.sorted(Comparator.reverseOrder()).forEach(DataDirectory::delete);
      } catch (IOException refused) {
        throw new UncheckedIOException("emptying " + folder, refused);
      }
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException refused) {
      throw new CannotGoOn(
          Exit.DATA,
          "%s cannot be removed: %s.".formatted(file, refused.getMessage()),
          "End the Whetstone that uses it, or name another directory with --data DIR.");
    }
  }
}
