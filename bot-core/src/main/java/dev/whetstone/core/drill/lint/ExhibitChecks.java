package dev.whetstone.core.drill.lint;

import dev.whetstone.core.drill.Exhibit;
import dev.whetstone.core.drill.Step;
import java.util.List;
import java.util.regex.Pattern;

/// Things to look at: enough of them, one wrong on purpose, all fit for a phone.
final class ExhibitChecks {
  private static final int MOST_LINES = 12;
  private static final int WIDEST = 64;
  private static final Pattern BAR = Pattern.compile("^.+: *-?[\\d.,]+ *%?$");
  private static final Pattern ROW = Pattern.compile("\\S {2,}\\S");

  private ExhibitChecks() {}

  static List<Check> all() {
    return List.of(
        Check.of(
            "L46",
            "exhibits: two or more, one with a flaw, fit a phone",
            ExhibitChecks::enough,
            ExhibitChecks::forms));
  }

  private static void enough(Subject d, Notes notes) {
    List<Step> shown = shown(d);
    if (shown.size() < 2) {
      notes.error(shown.size() + " exhibits, want 2 or more");
    }
    if (shown.stream().noneMatch(ExhibitChecks::isFlawed)) {
      notes.error("no exhibit with a flaw");
    }
    if (shown.stream().noneMatch(Step::core)) {
      notes.warn("no exhibit on the core path: the daily round has nothing to look at");
    }
  }

  static List<Step> shown(Subject d) {
    return d.steps().stream().filter(step -> step.exhibit() != null).toList();
  }

  private static boolean isFlawed(Step step) {
    return step.exhibit() != null && step.exhibit().flaw() != null;
  }

  private static void forms(Subject d, Notes notes) {
    for (Step step : d.steps()) {
      if (step.exhibit() != null) {
        form(
            step.id(),
            step.exhibit(),
            List.of(d.fill(step.exhibit().body()).split("\n", -1)),
            notes);
      }
    }
  }

  private static void form(String id, Exhibit exhibit, List<String> lines, Notes notes) {
    if (lines.size() > MOST_LINES) {
      notes.error(id + ": " + lines.size() + " lines, at most " + MOST_LINES);
    }
    for (int i = 0; i < lines.size(); i++) {
      int length = lines.get(i).codePointCount(0, lines.get(i).length());
      if (length > WIDEST) {
        notes.error(id + " line " + (i + 1) + ": " + length + " characters, at most " + WIDEST);
      }
    }
    if (exhibit.kind().equals("chart") && !lines.stream().allMatch(l -> BAR.matcher(l).matches())) {
      notes.error(id + ": a chart line is not \"label: number\"");
    }
    long rows = lines.stream().filter(line -> ROW.matcher(line).find()).count();
    if (exhibit.kind().equals("table") && rows < 2) {
      notes.error(id + ": a table needs two rows with two cells");
    }
  }
}
