package dev.whetstone.core.store;

import dev.whetstone.core.store.StoreException.Reason;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/// Whole copies of a database file: taken while others write, looked at without being changed or
/// brought up to date.
public final class Snapshot {
  private static final List<String> COUNTED = List.of("channel", "member", "round", "answer");

  private Snapshot() {}

  /// What is in a database file.
  ///
  /// @param schema the version of its newest migration
  /// @param counts how many rows the tables have that people ask about
  public record Facts(int schema, Map<String, Long> counts) {
    /// Copies the map and keeps its order.
    public Facts {
      counts = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(counts));
    }
  }

  /// Writes a consistent copy to a file that is not there yet. Writers go on meanwhile: it is one
  /// long read.
  ///
  /// @throws StoreException when the one cannot be read or the other not be written
  public static void take(Path database, Path target) {
    try (JdbcSql sql = DatabaseFile.connectAsIs(database)) {
      sql.update("VACUUM INTO ?", target.toString());
    }
    // A file without a write-ahead log would be one for readers that wait for writers.
    DatabaseFile.connectAsIs(target, "journal_mode=WAL").close();
  }

  /// Writes into a copy that nobody has open.
  public static <T> T write(Path copy, Function<Sql, T> work) {
    try (JdbcSql sql = DatabaseFile.connectAsIs(copy)) {
      sql.update("BEGIN IMMEDIATE");
      T result = work.apply(sql);
      sql.update("COMMIT");
      return result;
    }
  }

  /// Reads every page of a file that nobody else has open.
  ///
  /// @throws StoreException when it is no database of ours, too new, or damaged
  public static Facts check(Path file) {
    DatabaseFile.mustBeOurs(file);
    try (Inspection inspection = Inspection.of(file)) {
      List<String> damages = inspection.damagesInside();
      if (!damages.isEmpty()) {
        throw damaged(file, String.join("; ", damages), null);
      }
      int schema = inspection.schema();
      return inspection.read(sql -> new Facts(schema, counts(sql)));
    } catch (StoreException failure) {
      // A page that cannot be read may show as a statement that was refused.
      throw failure.reason() == Reason.STATEMENT
          ? damaged(file, String.valueOf(failure.getMessage()), failure)
          : failure;
    }
  }

  private static StoreException damaged(
      Path file, String why, @org.jspecify.annotations.Nullable Throwable cause) {
    return new StoreException(Reason.DAMAGED, file + " is damaged: " + why, cause);
  }

  private static Map<String, Long> counts(Sql sql) {
    Map<String, Long> counts = new LinkedHashMap<>();
    for (String table : COUNTED) {
      counts.put(
          table,
          sql.first("SELECT count(*) AS n FROM " + table, row -> row.number("n")).orElseThrow());
    }
    return counts;
  }

  /// Moves what the write-ahead log holds into the file, so that the file alone is all of it.
  public static void settle(Path database) {
    try (JdbcSql sql = DatabaseFile.connectAsIs(database)) {
      sql.all("PRAGMA wal_checkpoint(TRUNCATE)", row -> row.number("busy"));
    }
  }

  /// Makes a file and its name in its folder durable.
  public static void sync(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    syncFolder(Objects.requireNonNull(file.toAbsolutePath().getParent()));
  }

  /// Makes the names in a folder durable, where the system lets a folder be opened.
  public static void syncFolder(Path folder) throws IOException {
    if (Files.isReadable(folder) && !System.getProperty("os.name", "").startsWith("Windows")) {
      try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }
}
