package dev.whetstone.core.store;

import java.util.ArrayList;
import java.util.List;

/// All that a database file holds, as text: for tests that look for what must not be there.
public final class Everything {
  private Everything() {}

  /// Every value of every column of every table, as `table.column: value`, that holds these words.
  public static List<String> holding(Sql sql, String words) {
    List<String> found = new ArrayList<>();
    for (String table : tables(sql)) {
      for (String column : columns(sql, table)) {
        sql.all(
                "SELECT CAST("
                    + column
                    + " AS TEXT) AS value FROM "
                    + table
                    + " WHERE instr("
                    + "lower(CAST("
                    + column
                    + " AS TEXT)), lower(?)) > 0",
                row -> table + "." + column + ": " + row.text("value"),
                words)
            .forEach(found::add);
      }
    }
    return found;
  }

  /// Tables of the product and of its adapters.
  public static List<String> tables(Sql sql) {
    return sql.all(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
            + " AND name NOT LIKE 'flyway%' ORDER BY name",
        row -> row.text("name"));
  }

  /// Columns of a table.
  public static List<String> columns(Sql sql, String table) {
    return sql.all("SELECT name FROM pragma_table_info('" + table + "')", row -> row.text("name"));
  }
}
