package dev.whetstone.app;

import dev.whetstone.core.drill.Bank;
import dev.whetstone.core.pack.Loaded;
import dev.whetstone.core.pack.PackLoader;
import dev.whetstone.core.pack.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The drills that the program has: the shipped ones and a team's own.
final class Drills {
  private static final String INDEX = "questions/bank/index.txt";

  private Drills() {}

  /// Loads them; what is broken is said and left out.
  static Bank load(List<Path> packs) {
    Loaded loaded = loader().load(packs);
    loaded.problems().forEach(problem -> System.err.println("Left out: " + said(problem)));
    return loaded.bank();
  }

  /// Its own line names either the file or the place in it.
  static String said(Problem problem) {
    return problem.pointer().isEmpty() ? problem.line() : problem.file() + ": " + problem.line();
  }

  static PackLoader loader() {
    return new PackLoader(Drills.class.getClassLoader());
  }

  /// The week of the course in which each shipped drill is met, from 1, by key: a line `# week 2`
  /// of the order begins one.
  static Map<String, Integer> weeks() {
    Map<String, Integer> weeks = new HashMap<>();
    int week = 0;
    for (String line : lines()) {
      if (line.matches("# week \\d+")) {
        week = Integer.parseInt(line.substring("# week ".length()));
      } else if (!line.startsWith("#")) {
        weeks.put(PackLoader.SHIPPED + "/" + line, week);
      }
    }
    return weeks;
  }

  /// Keys of the shipped drills in the order in which a new channel meets them.
  static List<String> order() {
    return lines().stream()
        .filter(line -> !line.startsWith("#"))
        .map(id -> PackLoader.SHIPPED + "/" + id)
        .toList();
  }

  private static List<String> lines() {
    try (InputStream in = Drills.class.getClassLoader().getResourceAsStream(INDEX)) {
      String text = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException("reading " + INDEX, unreadable);
    }
  }
}
