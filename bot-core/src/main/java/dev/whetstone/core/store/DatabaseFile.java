package dev.whetstone.core.store;

import dev.whetstone.core.store.StoreException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The file of a database: whose it is, how it is opened, and that it is still there.
final class DatabaseFile {
  /// "Whet" in ASCII, at byte 68 of every file of ours.
  static final int APPLICATION_ID = 0x57686574;

  /// The version of the newest migration.
  static final int SCHEMA = Schema.VERSION;

  private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
  private static final int HEADER = 100;
  private static final int APPLICATION_ID_AT = 68;
  private static final Object ONE_AT_A_TIME = new Object();

  private final Path path;
  private final @Nullable Object identity;

  private DatabaseFile(Path path, @Nullable Object identity) {
    this.path = path;
    this.identity = identity;
  }

  /// Creates or migrates the file where that is needed.
  static DatabaseFile prepare(Path given) {
    Path path = given.toAbsolutePath().normalize();
    try {
      Files.createDirectories(Objects.requireNonNull(path.getParent()));
      refuseStrangers(path);
      bringUpToDate(path);
      return new DatabaseFile(path, identity(path));
    } catch (IOException failure) {
      throw new StoreException(
          Reason.READ_ONLY,
          path
              + " or its folder cannot be written; check who owns them ("
              + failure.getMessage()
              + ")",
          failure);
    }
  }

  Path path() {
    return path;
  }

  JdbcSql connect(String... pragmas) {
    return connect(path, pragmas);
  }

  /// A connection to a file as it is: nothing is created, refused or brought up to date.
  static JdbcSql connectAsIs(Path path, String... pragmas) {
    return connect(path.toAbsolutePath().normalize(), pragmas);
  }

  /// Throws when a file is no database of ours or a newer Whetstone has written it.
  static void mustBeOurs(Path path) {
    try {
      if (header(path).length == 0) {
        throw StoreException.about(Reason.NOT_SQLITE, path);
      }
      refuseStrangers(path);
      isUpToDate(path);
    } catch (IOException failure) {
      throw new StoreException(
          Reason.READ_ONLY, path + " cannot be read (" + failure.getMessage() + ")", failure);
    }
  }

  /// Throws when the file was removed or replaced: SQLite would write on into nothing.
  void mustBeThere() {
    try {
      if (Objects.equals(identity, identity(path))) {
        return;
      }
    } catch (IOException gone) {
      throw StoreException.about(Reason.VANISHED, path);
    }
    throw StoreException.about(Reason.VANISHED, path);
  }

  private static @Nullable Object identity(Path path) throws IOException {
    return Files.readAttributes(path, BasicFileAttributes.class).fileKey();
  }

  static void refuseStrangers(Path path) throws IOException {
    byte[] header = header(path);
    if (header.length == 0) {
      return;
    }
    if (header.length < HEADER || !Arrays.equals(header, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
      throw StoreException.about(Reason.NOT_SQLITE, path);
    }
    int owner = ByteBuffer.wrap(header).getInt(APPLICATION_ID_AT);
    if (owner != 0 && owner != APPLICATION_ID) {
      throw StoreException.about(Reason.NOT_OURS, path);
    }
  }

  private static byte[] header(Path path) throws IOException {
    if (!Files.exists(path)) {
      return new byte[0];
    }
    try (InputStream in = Files.newInputStream(path)) {
      return in.readNBytes(HEADER);
    }
  }

  private static void bringUpToDate(Path path) throws IOException {
    if (!isUpToDate(path)) {
      synchronized (ONE_AT_A_TIME) {
        try (FileChannel lock = openLock(path);
            var _ = lock.lock()) {
          if (!isUpToDate(path)) {
            migrate(path);
          }
        }
      }
    }
  }

  private static FileChannel openLock(Path path) throws IOException {
    return FileChannel.open(
        path.resolveSibling(path.getFileName() + ".lock"),
        StandardOpenOption.CREATE,
        StandardOpenOption.WRITE);
  }

  private static boolean isUpToDate(Path path) throws IOException {
    if (header(path).length == 0) {
      return false;
    }
    try (JdbcSql sql = connect(path)) {
      long owner = number(sql, "PRAGMA application_id");
      if (owner == 0 && number(sql, "SELECT count(*) AS n FROM sqlite_schema") > 0) {
        throw StoreException.about(Reason.NOT_OURS, path);
      }
      long version = number(sql, "PRAGMA user_version");
      if (version > SCHEMA) {
        throw StoreException.about(Reason.NEWER, path);
      }
      return owner == APPLICATION_ID && version == SCHEMA;
    }
  }

  private static long number(JdbcSql sql, String query) {
    String column = query.startsWith("PRAGMA ") ? query.substring("PRAGMA ".length()) : "n";
    return sql.first(query, row -> row.number(column)).orElseThrow();
  }

  private static void migrate(Path path) {
    // The id goes first, outside the write-ahead log, so that the file's own bytes tell it.
    connect(path, "application_id=" + APPLICATION_ID, "journal_mode=WAL").close();
    try (JdbcSql sql = connect(path)) {
      long from = number(sql, "PRAGMA user_version");
      if (number(sql, "SELECT count(*) AS n FROM sqlite_schema") == 0) {
        Schema.create(sql);
        return;
      }
      Schema.upgrade(url(path), from);
    }
    connect(path, "user_version=" + SCHEMA).close();
  }

  private static String url(Path path) {
    return "jdbc:sqlite:" + path;
  }

  private static JdbcSql connect(Path path, String... pragmas) {
    return open(path, url(path), pragmas);
  }

  /// @param url how SQLite is to open it
  static JdbcSql open(Path path, String url, String... pragmas) {
    try {
      Connection connection = DriverManager.getConnection(url);
      try (Statement statement = connection.createStatement()) {
        for (String pragma : always(pragmas)) {
          statement.execute("PRAGMA " + pragma);
        }
      } catch (SQLException failure) {
        connection.close();
        throw failure;
      }
      return new JdbcSql(connection, path);
    } catch (SQLException failure) {
      throw StoreException.of("opening the database", path, failure);
    }
  }

  private static List<String> always(String... more) {
    List<String> pragmas =
        new ArrayList<>(
            List.of(
                "busy_timeout=5000",
                "foreign_keys=ON",
                "synchronous=FULL",
                "secure_delete=ON", // what is forgotten is not to be found in the file either
                "cache_size=-16000",
                "journal_size_limit=67108864",
                "wal_autocheckpoint=8000"));
    pragmas.addAll(Arrays.asList(more));
    return pragmas;
  }
}
