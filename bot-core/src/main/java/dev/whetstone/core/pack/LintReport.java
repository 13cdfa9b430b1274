package dev.whetstone.core.pack;

import dev.whetstone.core.drill.Course;
import dev.whetstone.core.drill.Drill;
import dev.whetstone.core.drill.Pack;
import dev.whetstone.core.drill.lint.CourseLint;
import dev.whetstone.core.drill.lint.Finding;
import dev.whetstone.core.drill.lint.Lint;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// What the checks say about some packs, as lines to print: a line a file, its findings indented
/// under it (`E` an error, `w` a warning); first the order in which they are met.
///
/// @param hasErrors whether some drill is refused
public record LintReport(List<String> lines, boolean hasErrors) {

  /// Made by who draws pictures.
  private static final String PICTURE =
      "L54 the picture has room for all labels, the typeface has all letters";

  /// What a report shows besides findings.
  public enum Depth {
    /// Nothing.
    FINDINGS,
    /// The reviewer's worklist of each drill, too.
    AUDIT
  }

  /// Checks everything that was read, the files that could not be read among it.
  public static LintReport of(Loaded loaded, Depth depth) {
    return of(loaded, depth, _ -> List.of());
  }

  /// The same with what others have found in each drill, which a pack alone does not show.
  public static LintReport of(Loaded loaded, Depth depth, Function<Drill, List<Finding>> others) {
    Writer writer = new Writer(loaded, depth, others);
    writer.broken();
    loaded.course().ifPresent(writer::course);
    loaded.bank().packs().forEach(writer::pack);
    return new LintReport(List.copyOf(writer.lines), writer.hasErrors);
  }

  /// Every check with its number and title.
  public static List<String> checks() {
    Stream<String> ofPacks =
        Lint.titles().entrySet().stream().map(check -> check.getKey() + " " + check.getValue());
    Stream<String> ofCourses =
        CourseLint.titles().entrySet().stream()
            .map(check -> check.getKey() + " " + check.getValue());
    return Stream.of(ofPacks, Stream.of(PICTURE), ofCourses)
        .flatMap(part -> part)
        .sorted()
        .toList();
  }

  private static final class Writer {
    private final Loaded loaded;
    private final Depth depth;
    private final Function<Drill, List<Finding>> others;
    private final List<String> lines = new ArrayList<>();
    private boolean hasErrors;

    Writer(Loaded loaded, Depth depth, Function<Drill, List<Finding>> others) {
      this.loaded = loaded;
      this.depth = depth;
      this.others = others;
    }

    void broken() {
      List<String> files = loaded.problems().stream().map(Problem::file).distinct().toList();
      for (String file : files) {
        List<String> found =
            loaded.problems().stream()
                .filter(problem -> problem.file().equals(file))
                .map(problem -> "  E " + problem.line())
                .toList();
        hasErrors = true;
        lines.add("FAIL " + file + ": " + count(found.size(), "error") + ", not read");
        lines.addAll(found);
      }
    }

    void course(Course course) {
      String figures =
          "; weeks %d, drills %d".formatted(course.weeks().size(), course.places().size());
      file(course.file(), loaded.courseFindings(), figures);
    }

    void pack(Pack pack) {
      Lint lint = new Lint(pack);
      List<Finding> findings = lint.findings();
      List<Finding> commons = of(findings, "commons.json");
      if (!commons.isEmpty()) {
        file("commons.json", commons, "");
      }
      for (Drill drill : pack.drills()) {
        List<Finding> all = new ArrayList<>(of(findings, drill.id()));
        all.addAll(others.apply(drill));
        file(loaded.fileOf(drill.id()), all, "; " + lint.figures(drill).line());
        if (depth == Depth.AUDIT) {
          lint.audit(drill).forEach(line -> lines.add("  " + line));
        }
      }
    }

    private static List<Finding> of(List<Finding> findings, String where) {
      return findings.stream().filter(finding -> finding.where().equals(where)).toList();
    }

    private void file(String name, List<Finding> findings, String statistics) {
      int errors = (int) findings.stream().filter(Finding::isError).count();
      hasErrors |= errors > 0;
      lines.add(
          (errors > 0 ? "FAIL " : "ok   ")
              + name
              + ": "
              + count(errors, "error")
              + ", "
              + count(findings.size() - errors, "warning")
              + statistics);
      findings.forEach(f -> lines.add("  " + mark(f) + " " + f.number() + " " + f.text()));
    }

    private static String mark(Finding finding) {
      return finding.isError() ? "E" : "w";
    }
  }

  static String count(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}
