package dev.whetstone.core.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.flywaydb.core.Flyway;

/// The tables, as a row of migrations. An empty file gets them all at once, which takes
/// milliseconds; a file of an older Whetstone is brought up to date by Flyway, which takes a
/// quarter of a second to begin.
final class Schema {
  /// The migrations, the oldest first.
  static final List<String> MIGRATIONS = List.of("V1__first.sql", "V2__trust.sql");

  /// The version of the newest migration.
  static final int VERSION = MIGRATIONS.size();

  private static final String FOLDER = "/db/migration/";

  private Schema() {}

  /// Makes all tables in a file that has none; whole or not at all.
  static void create(JdbcSql sql) {
    sql.update("BEGIN IMMEDIATE");
    MIGRATIONS.forEach(migration -> sql.script(text(migration)));
    sql.update("PRAGMA user_version = " + VERSION);
    sql.update("COMMIT");
  }

  /// Brings a file up to date that an older Whetstone has made.
  ///
  /// @param from the version that it has; 0 where Flyway itself knows better
  static void upgrade(String url, long from) {
    Flyway.configure()
        .dataSource(url, null, null)
        .locations("classpath:db/migration")
        // What was made at once has no history yet.
        .baselineOnMigrate(from > 0)
        .baselineVersion(Long.toString(Math.max(1, from)))
        .load()
        .migrate();
  }

  /// The statements of a migration.
  static String text(String migration) {
    try (InputStream in = Schema.class.getResourceAsStream(FOLDER + migration)) {
      if (in == null) {
        throw new IllegalStateException(migration + " is missing from the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("reading " + migration, unreadable);
    }
  }
}
