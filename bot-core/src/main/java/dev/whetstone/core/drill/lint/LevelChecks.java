package dev.whetstone.core.drill.lint;

import dev.whetstone.core.drill.Level;
import dev.whetstone.core.drill.Point;
import dev.whetstone.core.drill.Step;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Points: a sane mix of levels, numbers and reasons.
final class LevelChecks {
  // "if ... then" alone is no reason; "once a day" and "since 2019" tell a time, not a reason.
  private static final Pattern REASON =
      Pattern.compile(
          "\\b(because|since(?! \\d)|so that|otherwise|unless|therefore|costs|instead of|rather than"
              + "|until|once(?! (?:a|an|per|every|each|more|again|only)\\b))\\b",
          Pattern.CASE_INSENSITIVE);

  private LevelChecks() {}

  static List<Check> all() {
    return List.of(
        Check.of(
            "L26",
            "levels: mid and higher in each step, a sane mix",
            LevelChecks::steps,
            LevelChecks::mix),
        Check.of(
            "L34",
            "a quarter of the points carry a number, a quarter a reason",
            LevelChecks::specific));
  }

  static boolean hasReason(String text) {
    return REASON.matcher(text).find();
  }

  static boolean hasNumber(String text) {
    return WordChecks.hasDigit(text) || text.contains("{");
  }

  /// Rounded percentage of the points that pass.
  static long percent(List<Point> points, Predicate<Point> test) {
    return Math.round(100.0 * points.stream().filter(test).count() / points.size());
  }

  static long percentOf(Level level, List<Point> points) {
    return percent(points, point -> point.level() == level);
  }

  private static void steps(Subject d, Notes notes) {
    for (Step step : d.steps()) {
      List<Level> levels = step.reference().stream().map(Point::level).toList();
      if (!levels.contains(Level.MID)) {
        notes.error(step.id() + " has no mid point");
      }
      if (levels.stream().allMatch(level -> level == Level.MID)) {
        notes.error(step.id() + " has nothing above mid");
      }
      inOrder(step.id(), step.reference(), notes);
    }
    d.drill().twists().forEach(twist -> inOrder(twist.id(), twist.reference(), notes));
  }

  private static void inOrder(String at, List<Point> points, Notes notes) {
    boolean falls =
        IntStream.range(1, points.size())
            .anyMatch(i -> points.get(i).level().compareTo(points.get(i - 1).level()) < 0);
    if (falls) {
      notes.warn(at + ": points are not in level order");
    }
  }

  private static void mix(Subject d, Notes notes) {
    long mid = percentOf(Level.MID, d.points());
    long staff = percentOf(Level.STAFF, d.points());
    if (mid < 25 || mid > 50) {
      notes.error(mid + " percent of the points are mid, want 25 to 50");
    }
    if (staff < 12 || staff > 35) {
      notes.error(staff + " percent of the points are staff, want 12 to 35");
    }
  }

  private static void specific(Subject d, Notes notes) {
    long number = percent(d.points(), point -> hasNumber(point.text()));
    long reason = percent(d.points(), point -> hasReason(point.text()));
    if (number < 25) {
      notes.error(number + " percent of the points carry a number, want 25");
    }
    if (reason < 25) {
      notes.error(reason + " percent of the points give a reason or condition, want 25");
    }
  }
}
