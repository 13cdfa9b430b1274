package dev.whetstone.core.store;

import java.util.Optional;

/// Single values by name, such as the demo's clock.
public final class Settings {
  private Settings() {}

  /// The value of a name.
  public static Optional<String> get(Sql sql, String name) {
    return sql.first("SELECT value FROM setting WHERE name = ?", row -> row.text("value"), name);
  }

  /// Sets the value of a name.
  public static void put(Sql sql, String name, String value) {
    sql.update(
        """
        INSERT INTO setting (name, value) VALUES (?, ?)
        ON CONFLICT (name) DO UPDATE SET value = excluded.value\
        """,
        name,
        value);
  }
}
