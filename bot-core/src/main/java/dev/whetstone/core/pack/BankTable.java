package dev.whetstone.core.pack;

import dev.whetstone.core.drill.Course;
import dev.whetstone.core.drill.Drill;
import dev.whetstone.core.drill.Pack;
import dev.whetstone.core.drill.Tags;
import dev.whetstone.core.drill.lint.Figures;
import dev.whetstone.core.drill.lint.Finding;
import dev.whetstone.core.drill.lint.Lint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/// What was read at a glance, as lines to print: a row a drill in the order in which they are met,
/// then how they are spread, beside the course's quotas.
///
/// @param hasErrors whether some drill or the order is refused
public record BankTable(List<String> lines, boolean hasErrors) {
  private static final List<String> DAYS = List.of("Mon", "Tue", "Wed", "Thu", "Fri");
  private static final int NAME = 34;

  /// The table of everything that could be read.
  ///
  /// @param others what others have found in each drill, which a pack alone does not show
  public static BankTable of(Loaded loaded, Function<Drill, List<Finding>> others) {
    Writer writer = new Writer(loaded, others);
    List<String> lines = new ArrayList<>(writer.drills());
    Spread spread = new Spread(loaded);
    lines.add("");
    lines.addAll(spread.byWeek());
    lines.add("");
    lines.addAll(spread.byDomain());
    lines.add("");
    lines.add(writer.summary());
    return new BankTable(List.copyOf(lines), writer.hasErrors());
  }

  private static final class Writer {
    private final Loaded loaded;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, List<?>> rows = new HashMap<>();

    Writer(Loaded loaded, Function<Drill, List<Finding>> others) {
      this.loaded = loaded;
      findings.addAll(loaded.courseFindings());
      loaded.bank().packs().forEach(pack -> pack(pack, others));
    }

    private void pack(Pack pack, Function<Drill, List<Finding>> others) {
      Lint lint = new Lint(pack);
      findings.addAll(lint.findings());
      pack.drills().forEach(drill -> findings.addAll(others.apply(drill)));
      pack.drills().forEach(drill -> rows.put(drill.id(), cells(drill, lint.figures(drill))));
    }

    private List<?> cells(Drill drill, Figures figures) {
      Tags tags = drill.tags();
      List<Finding> own =
          findings.stream().filter(finding -> finding.where().equals(drill.id())).toList();
      long errors = own.stream().filter(Finding::isError).count();
      return List.of(
          clipped(drill.id()),
          tags.domain(),
          tags.difficulty(),
          tags.level().word(),
          tags.focusStage(),
          tags.coreMinutes(),
          figures.points(),
          figures.levels(),
          figures.words(),
          errors,
          own.size() - errors);
    }

    private static String clipped(String id) {
      return id.length() <= NAME ? id : id.substring(0, NAME - 1) + "…";
    }

    List<String> drills() {
      TextTable table =
          new TextTable()
              .words("Day")
              .words("Drill")
              .words("Domain")
              .numbers("Diff")
              .words("Level")
              .numbers("Focus")
              .numbers("Core")
              .numbers("Points")
              .numbers("Mid/Sen/St")
              .numbers("Words")
              .numbers("E")
              .numbers("w");
      Map<String, String> days = days();
      Stream.concat(days.keySet().stream(), loaded.bank().drills().stream().map(Drill::id))
          .distinct()
          .filter(rows::containsKey)
          .forEach(id ->
              table.row(
                  Stream.concat(
                          Stream.of(days.getOrDefault(id, "-")),
                          rows.getOrDefault(id, List.of()).stream())
                      .toList()));
      return table.lines();
    }

    /// The week and day of each drill of the course, in order.
    private Map<String, String> days() {
      Map<String, String> days = new LinkedHashMap<>();
      Map<Integer, Integer> met = new HashMap<>();
      for (Course.Place place : loaded.course().map(Course::places).orElse(List.of())) {
        int day = met.merge(place.week(), 1, Integer::sum);
        days.putIfAbsent(
            place.id(), place.week() + " " + (day > DAYS.size() ? "-" : DAYS.get(day - 1)));
      }
      return days;
    }

    boolean hasErrors() {
      return !loaded.problems().isEmpty() || findings.stream().anyMatch(Finding::isError);
    }

    String summary() {
      int errors = (int) findings.stream().filter(Finding::isError).count();
      int broken = (int) loaded.problems().stream().map(Problem::file).distinct().count();
      return LintReport.count(loaded.bank().drills().size(), "drill")
          + ": "
          + LintReport.count(errors, "error")
          + ", "
          + LintReport.count(findings.size() - errors, "warning")
          + (broken > 0 ? "; " + LintReport.count(broken, "file") + " could not be read" : "")
          + (hasErrors() ? "; ./drill questions lint says which" : "");
    }
  }
}
