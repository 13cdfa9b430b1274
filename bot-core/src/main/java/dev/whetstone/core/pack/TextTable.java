package dev.whetstone.core.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A table for a terminal: cells two spaces apart, numbers to the right.
final class TextTable {
  private final List<Column> columns = new ArrayList<>();
  private final List<List<String>> rows = new ArrayList<>();

  private record Column(String head, String pad) {}

  /// A column of words.
  TextTable words(String head) {
    columns.add(new Column(head, "-"));
    return this;
  }

  /// A column of numbers.
  TextTable numbers(String head) {
    columns.add(new Column(head, ""));
    return this;
  }

  /// A cell for each column.
  TextTable row(List<?> cells) {
    rows.add(cells.stream().map(String::valueOf).toList());
    return this;
  }

  /// The heads, then the rows, without spaces at the end.
  List<String> lines() {
    List<String> heads = columns.stream().map(Column::head).toList();
    List<List<String>> all = Stream.concat(Stream.of(heads), rows.stream()).toList();
    List<String> formats =
        IntStream.range(0, columns.size())
            .mapToObj(i -> "%" + columns.get(i).pad + width(all, i) + "s")
            .toList();
    return all.stream().map(row -> line(formats, row)).toList();
  }

  private static int width(List<List<String>> all, int column) {
    return all.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
  }

  private static String line(List<String> formats, List<String> row) {
    return IntStream.range(0, row.size())
        .mapToObj(i -> formats.get(i).formatted(row.get(i)))
        .collect(Collectors.joining("  "))
        .stripTrailing();
  }
}
