package dev.whetstone.core.drill.lint;

import dev.whetstone.core.drill.Exhibit;
import dev.whetstone.core.drill.Step;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Rows of a table fit its head, its last line adds up, and no exhibit has loose ends.
final class TableChecks {
  private static final Pattern CELL = Pattern.compile("\\S+(?: \\S+)*");
  private static final Pattern TOTAL = Pattern.compile("(?i)(?:all|total|together|sum|both)\\b.*");
  private static final Pattern TWO_NUMBERS = Pattern.compile("[\\d,.]*\\d [\\d,.]*\\d");
  private static final Pattern COUNT = Pattern.compile("\\d[\\d,]*(?:\\.\\d+)?");
  private static final int FEWEST_ROWS = 3;

  private TableChecks() {}

  static List<Check> all() {
    return List.of(
        Check.of(
            "L74",
            "rows of a table fit its head, totals add up, no exhibit has loose ends",
            TableChecks::ends,
            TableChecks::tables));
  }

  private static void ends(Subject d, Notes notes) {
    for (Step step : ExhibitChecks.shown(d)) {
      List<String> lines = lines(step);
      if (lines.getFirst().isBlank() || lines.getLast().isBlank()) {
        notes.error(step.id() + ".exhibit begins or ends with an empty line");
      }
      if (lines.stream().anyMatch(line -> !line.stripTrailing().equals(line))) {
        notes.error(step.id() + ".exhibit has spaces at the end of a line");
      }
    }
  }

  private static List<String> lines(Step step) {
    Exhibit exhibit = step.exhibit();
    return exhibit == null ? List.of() : List.of(exhibit.body().split("\n", -1));
  }

  private static void tables(Subject d, Notes notes) {
    for (Step step : ExhibitChecks.shown(d)) {
      if (step.exhibit() != null && step.exhibit().kind().equals("table")) {
        List<Row> rows = rows(step);
        shape(step.id(), rows, notes);
        cells(step.id(), rows, notes);
        if (step.exhibit().flaw() == null) {
          totals(step.id(), rows, notes);
        }
      }
    }
  }

  /// The rows from the head down to the first line that is no row, such as a note below.
  private static List<Row> rows(Step step) {
    return lines(step).stream().map(Row::of).takeWhile(row -> row.cells.size() > 1).toList();
  }

  // Rows may leave a cell empty and carry a remark, so only a single odd one among equals is told.
  private static void shape(String at, List<Row> rows, Notes notes) {
    if (rows.size() <= FEWEST_ROWS) {
      return;
    }
    int head = rows.getFirst().cells.size();
    List<Row> odd = rows.stream().filter(row -> row.cells.size() != head).toList();
    if (odd.size() == 1) {
      Row row = odd.getFirst();
      int last =
          rows.stream()
              .filter(r -> r.cells.size() == head)
              .mapToInt(Row::lastBegins)
              .min()
              .orElse(0);
      if (row.cells.size() > head || row.end() <= last) {
        notes.warn(
            "%s.exhibit: the row \"%s\" has %d cells, the head has %d"
                .formatted(at, row.name(), row.cells.size(), head));
      }
    }
  }

  private static void cells(String at, List<Row> rows, Notes notes) {
    rows.stream()
        .flatMap(row -> row.cells.stream())
        .filter(cell -> TWO_NUMBERS.matcher(cell.text).matches())
        .forEach(cell ->
            notes.warn(
                at
                    + ".exhibit: \""
                    + cell.text
                    + "\" stands in one cell; two spaces part the cells of a table"));
  }

  private static void totals(String at, List<Row> rows, Notes notes) {
    for (int i = 2; i < rows.size(); i++) {
      Row total = rows.get(i);
      List<Row> above =
          rows.subList(1, i).stream().filter(r -> r.cells.size() == total.cells.size()).toList();
      if (TOTAL.matcher(total.name()).matches() && above.size() > 1) {
        IntStream.range(1, total.cells.size()).forEach(c -> total(at, total, above, c, notes));
      }
    }
  }

  // What lies among the numbers above it is their mean.
  private static void total(String at, Row total, List<Row> above, int column, Notes notes) {
    double[] parts = above.stream().flatMapToDouble(row -> row.number(column)).toArray();
    double sum = Arrays.stream(parts).sum();
    OptionalDouble said = total.number(column).findFirst();
    if (parts.length == above.size() && said.isPresent()) {
      double value = said.getAsDouble();
      boolean mean =
          Arrays.stream(parts).min().orElse(0) <= value
              && value <= Arrays.stream(parts).max().orElse(0);
      if (!mean && Math.abs(sum - value) > 0.005 * Math.abs(sum)) {
        notes.warn(
            "%s.exhibit: \"%s\" says %s, and the rows above add up to %s"
                .formatted(at, total.name(), total.cells.get(column).text, Numbers.plain(sum)));
      }
    }
  }

  /// @param begins the place of its first character in the line
  private record Cell(String text, int begins) {
    static Cell of(MatchResult found) {
      return new Cell(found.group(), found.start());
    }
  }

  private record Row(List<Cell> cells) {
    static Row of(String line) {
      Stream<Cell> cells = CELL.matcher(line).results().map(Cell::of);
      return new Row(cells.toList());
    }

    String name() {
      return cells.getFirst().text;
    }

    int lastBegins() {
      return cells.getLast().begins;
    }

    int end() {
      return lastBegins() + cells.getLast().text.length();
    }

    DoubleStream number(int column) {
      String text = cells.get(column).text;
      return COUNT.matcher(text).matches()
          ? DoubleStream.of(Double.parseDouble(text.replace(",", "")))
          : DoubleStream.empty();
    }
  }
}
