package dev.whetstone.core.drill.lint;

import dev.whetstone.core.drill.Course;
import dev.whetstone.core.drill.Level;
import dev.whetstone.core.drill.Tags;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A whole course as planned, to be changed line by line: drills are called `d01` to `d30`.
final class CourseOnPaper {
  private static final List<String> PLAN =
      List.of(
          "nlp 2 1",
          "speech 3 3",
          "recommendation 2 2",
          "llm 3 4",
          "search 3 3",
          "vision 2 2",
          "edge 3 1",
          "risk 3 3",
          "nlp 3 4",
          "recommendation 4 3",
          "marketplace 3 1",
          "forecasting 3 3",
          "infra 4 4",
          "speech 3 2",
          "risk 4 4",
          "ads 3 3",
          "llm 3 2",
          "health 5 1",
          "forecasting 4 4",
          "infra 4 3",
          "marketplace 5 1",
          "vision 3 3",
          "search 3 2",
          "recommendation 3 1",
          "edge 5 4",
          "llm 5 3",
          "infra 4 2",
          "risk 4 1",
          "ads 4 2",
          "health 4 4");

  /// The lines of the order; a drill stands in the line after its number and its week's.
  final List<String> lines = new ArrayList<>();

  final Map<String, Tags> bank = new HashMap<>();

  CourseOnPaper() {
    for (int i = 0; i < PLAN.size(); i++) {
      if (i % 5 == 0) {
        lines.add("# week " + (i / 5 + 1));
      }
      String[] tags = PLAN.get(i).split(" ", -1);
      lines.add(id(i + 1));
      set(i + 1, tags[0], Integer.parseInt(tags[1]), Integer.parseInt(tags[2]));
    }
  }

  static String id(int number) {
    return "d%02d".formatted(number);
  }

  CourseOnPaper set(int number, String domain, int difficulty, int focus) {
    bank.put(
        id(number), new Tags(domain, List.of(), List.of(), difficulty, Level.MID, focus, 50, 20));
    return this;
  }

  /// Leaves only the first drills, as if the others were still to be written.
  CourseOnPaper upTo(int number) {
    for (int i = 30; i > number; i--) {
      without(i);
    }
    return this;
  }

  CourseOnPaper without(int number) {
    lines.remove(id(number));
    bank.remove(id(number));
    return this;
  }

  CourseOnPaper swap(int one, int other) {
    int at = lines.indexOf(id(one));
    lines.set(lines.indexOf(id(other)), id(one));
    lines.set(at, id(other));
    return this;
  }

  Tags at(int number) {
    List<String> ids = lines.stream().filter(line -> !line.startsWith("#")).toList();
    return Objects.requireNonNull(bank.get(ids.get(number - 1)));
  }

  List<Finding> findings() {
    return new CourseLint(Course.of("index.txt", String.join("\n", lines)), bank).findings();
  }

  /// Findings as `E L56 line 3: …`.
  List<String> said() {
    return findings().stream()
        .map(f -> (f.isError() ? "E " : "w ") + f.number() + " " + f.text())
        .toList();
  }
}
