package dev.whetstone.core.store;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Rows as CSV (RFC 4180) that no spreadsheet takes for a formula.
final class Csv {
  private static final String FORMULA_BEGINS = "=+-@\t\r\n";

  private final StringBuilder text = new StringBuilder();

  Csv(String... columns) {
    add(List.of(columns));
  }

  /// Adds a row; null is an empty cell.
  void add(List<? extends @Nullable String> cells) {
    text.append(cells.stream().map(Csv::cell).collect(Collectors.joining(","))).append("\r\n");
  }

  /// The whole file.
  String text() {
    return text.toString();
  }

  /// Quoted always: then no comma, quote or line break of a name can end a cell.
  private static String cell(@Nullable String value) {
    if (value == null || value.isEmpty()) {
      return "";
    }
    String safe = FORMULA_BEGINS.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    return '"' + safe.replace("\"", "\"\"") + '"';
  }
}
