package dev.whetstone.core.pack;

import dev.whetstone.core.drill.Course;
import dev.whetstone.core.drill.Drill;
import dev.whetstone.core.drill.Tags;
import dev.whetstone.core.drill.lint.Quotas;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// How stages, difficulties and domains are spread over the weeks of the course and the whole bank,
/// beside the quotas; over the bank alone where there are no weeks.
final class Spread {
  private final List<Tags> bank;
  private final List<List<Tags>> weeks;

  Spread(Loaded loaded) {
    this.bank = loaded.bank().drills().stream().map(Drill::tags).toList();
    boolean hasWeeks = loaded.course().filter(course -> !course.weeks().isEmpty()).isPresent();
    this.weeks =
        IntStream.rangeClosed(1, hasWeeks ? Quotas.WEEKS : 0)
            .mapToObj(week -> ofWeek(week, loaded))
            .toList();
  }

  private static List<Tags> ofWeek(int week, Loaded loaded) {
    return loaded.course().map(Course::places).orElse(List.of()).stream()
        .filter(place -> place.week() == week)
        .map(Course.Place::id)
        .distinct()
        .flatMap(id -> loaded.bank().byId(id).stream())
        .map(Drill::tags)
        .toList();
  }

  private boolean hasWeeks() {
    return !weeks.isEmpty();
  }

  private List<Tags> course() {
    return weeks.stream().flatMap(List::stream).toList();
  }

  /// A column a week, a row each stage and difficulty.
  List<String> byWeek() {
    TextTable table = new TextTable().words(hasWeeks() ? "Week" : "All");
    IntStream.rangeClosed(1, weeks.size()).forEach(week -> table.numbers(String.valueOf(week)));
    if (hasWeeks()) {
      table.numbers("Course");
    }
    table.numbers("Bank");
    if (hasWeeks()) {
      table.words("Quota");
    }
    table.row(cells("Drills", List::size, Quotas.WEEK + " a week"));
    for (int stage : Quotas.STAGES) {
      table.row(cells("Focus " + stage, count(t -> t.focusStage() == stage), "1 a week"));
    }
    for (int difficulty = 1; difficulty <= Quotas.HARDEST; difficulty++) {
      int level = difficulty;
      String quota = level > Quotas.FIRST_HARDEST ? "none in week 1" : "";
      table.row(cells("Difficulty " + level, count(t -> t.difficulty() == level), quota));
    }
    String means = "%s to %s, never falling".formatted(Quotas.FIRST_MEAN, Quotas.LAST_MEAN);
    return table.row(cells("Mean", Spread::mean, means)).lines();
  }

  private List<Object> cells(String name, Function<List<Tags>, Object> cell, String quota) {
    List<Object> cells = new ArrayList<>(List.of(name));
    Stream<List<Tags>> course = hasWeeks() ? Stream.of(course()) : Stream.of();
    Stream.of(weeks.stream(), course, Stream.of(bank))
        .flatMap(part -> part)
        .map(tags -> tags.isEmpty() ? "-" : cell.apply(tags))
        .forEach(cells::add);
    if (hasWeeks()) {
      cells.add(quota);
    }
    return cells;
  }

  private static Function<List<Tags>, Object> count(Predicate<Tags> counts) {
    return tags -> {
      long number = tags.stream().filter(counts).count();
      return number == 0 ? "-" : number;
    };
  }

  private static String mean(List<Tags> tags) {
    OptionalDouble mean = tags.stream().mapToInt(Tags::difficulty).average();
    return String.format(Locale.ROOT, "%.1f", mean.orElse(0));
  }

  /// A row a domain.
  List<String> byDomain() {
    TextTable table = new TextTable().words("Domain");
    if (hasWeeks()) {
      table.numbers("Course").numbers("Quota");
    }
    table.numbers("Bank");
    Quotas.domains()
        .forEach((domain, quota) -> {
          Function<List<Tags>, Object> count = count(tags -> tags.domain().equals(domain));
          Stream<Object> course =
              hasWeeks() ? Stream.of(count.apply(course()), quota) : Stream.of();
          table.row(
              Stream.of(Stream.of(domain), course, Stream.of(count.apply(bank)))
                  .flatMap(part -> part)
                  .toList());
        });
    return table.lines();
  }
}
