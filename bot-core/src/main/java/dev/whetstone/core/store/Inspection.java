package dev.whetstone.core.store;

import dev.whetstone.core.store.StoreException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/// A database file that is looked at and nothing else: it is not made, not migrated, not changed.
public final class Inspection implements AutoCloseable {
  private static final int DAMAGES_SHOWN = 5;

  private final Path path;
  private final JdbcSql sql;

  private Inspection(Path path, JdbcSql sql) {
    this.path = path;
    this.sql = sql;
  }

  /// Opens a file that is there; another program may be at work in it.
  ///
  /// @throws StoreException when it is not a database of ours, or cannot be read
  public static Inspection of(Path given) {
    Path path = given.toAbsolutePath().normalize();
    try {
      DatabaseFile.refuseStrangers(path);
      String how = hasLog(path) ? "?mode=ro" : "?mode=ro&immutable=1";
      String url = "jdbc:sqlite:" + path.toUri() + how;
      return new Inspection(path, DatabaseFile.open(path, url, "query_only=ON"));
    } catch (IOException failure) {
      throw new StoreException(
          Reason.READ_ONLY, path + " cannot be read; check who owns it", failure);
    }
  }

  /// Where there is no write-ahead log nobody writes, and SQLite need not even lock.
  private static boolean hasLog(Path path) throws IOException {
    Path log = log(path);
    return Files.exists(log) && Files.size(log) > 0;
  }

  private static Path log(Path path) {
    return path.resolveSibling(path.getFileName() + "-wal");
  }

  /// The file.
  public Path file() {
    return path;
  }

  /// Bytes in the file.
  public long size() {
    return sizeOf(path);
  }

  /// Bytes in the write-ahead log beside it; 0 where there is none.
  public long logSize() {
    return sizeOf(log(path));
  }

  private static long sizeOf(Path file) {
    try {
      return Files.exists(file) ? Files.size(file) : 0;
    } catch (IOException gone) {
      return 0;
    }
  }

  /// The version of the newest migration that the file has had.
  public int schema() {
    return (int)
        (long) sql.first("PRAGMA user_version", row -> row.number("user_version")).orElse(0L);
  }

  /// The version of the newest migration that this program has.
  public static int newestSchema() {
    return DatabaseFile.SCHEMA;
  }

  /// What SQLite finds damaged in the file, the first few; empty when it is sound.
  public List<String> damages() {
    return damages("quick_check");
  }

  /// The same, looked for in the indexes too, which takes longer.
  List<String> damagesInside() {
    return damages("integrity_check");
  }

  private List<String> damages(String check) {
    return sql.all("PRAGMA " + check + "(" + DAMAGES_SHOWN + ")", row -> row.text(check)).stream()
        .filter(found -> !found.equals("ok"))
        .toList();
  }

  /// Whether there is such a table: some are made by who needs them.
  public boolean has(String table) {
    return sql.first(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name = ?",
            row -> row.text("name"),
            table)
        .isPresent();
  }

  /// Reads a consistent state.
  public <T> T read(Function<Sql, T> work) {
    sql.update("BEGIN");
    try {
      return work.apply(sql);
    } finally {
      sql.update("ROLLBACK");
    }
  }

  @Override
  public void close() {
    sql.close();
  }
}
