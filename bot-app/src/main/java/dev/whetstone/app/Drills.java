package dev.whetstone.app;

import dev.whetstone.core.drill.Bank;
import dev.whetstone.core.drill.Course;
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

  /// The week of the course in which each shipped drill is met, from 1, by key.
  static Map<String, Integer> weeks() {
    Map<String, Integer> weeks = new HashMap<>();
    course().places().forEach(place -> weeks.put(key(place), place.week()));
    return weeks;
  }

  /// Keys of the shipped drills in the order in which a new channel meets them.
  static List<String> order() {
    return course().places().stream().map(Drills::key).toList();
  }

  private static String key(Course.Place place) {
    return PackLoader.SHIPPED + "/" + place.id();
  }

  private static Course course() {
    try (InputStream in = Drills.class.getClassLoader().getResourceAsStream(INDEX)) {
      String text = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Course.of(INDEX, text);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("reading " + INDEX, unreadable);
    }
  }
}
