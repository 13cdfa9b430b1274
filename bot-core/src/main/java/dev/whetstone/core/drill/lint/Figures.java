package dev.whetstone.core.drill.lint;

import dev.whetstone.core.drill.Level;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Counts about one drill.
///
/// @param levels percent of the points that are mid, senior and staff, such as `33/45/22`
/// @param numbers percent of the points that hold one
/// @param reasons percent of the points that give one
/// @param words of all its texts
public record Figures(
    int steps, int core, int points, String levels, long numbers, long reasons, int words) {

  static Figures of(Subject subject) {
    var points = subject.points();
    String levels =
        Stream.of(Level.values())
            .map(level -> String.valueOf(LevelChecks.percentOf(level, points)))
            .collect(Collectors.joining("/"));
    return new Figures(
        subject.steps().size(),
        subject.core().size(),
        points.size(),
        levels,
        LevelChecks.percent(points, point -> LevelChecks.hasNumber(point.text())),
        LevelChecks.percent(points, point -> LevelChecks.hasReason(point.text())),
        subject.prose().stream().mapToInt(p -> Words.words(p.text()).size()).sum());
  }

  /// All of them in one line.
  public String line() {
    return "steps %d, core %d, points %d, levels %s, numbers %d, reasons %d, words %d"
        .formatted(steps, core, points, levels, numbers, reasons, words);
  }
}
