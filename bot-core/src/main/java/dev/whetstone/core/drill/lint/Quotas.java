package dev.whetstone.core.drill.lint;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// What the course is held to: six weeks of five drills.
public final class Quotas {
  /// Weeks of the course; drills of later weeks have no quotas.
  public static final int WEEKS = 6;

  /// Drills in a week, Monday to Friday.
  public static final int WEEK = 5;

  /// Drills in the course.
  public static final int COURSE = WEEKS * WEEK;

  /// Focus stages, each of which is met in each week.
  public static final List<Integer> STAGES = List.of(1, 2, 3, 4);

  /// The highest difficulty that there is.
  public static final int HARDEST = 5;

  /// How far apart two drills of one domain lie at least, counted in drills.
  static final int APART = 7;

  /// The drill by which all domains were met.
  static final int ALL_MET = 18;

  /// The highest difficulty in the first week, in which the format is learnt.
  public static final int FIRST_HARDEST = 3;

  /// The mean difficulty of the first week, at most.
  public static final double FIRST_MEAN = 2.6;

  /// The mean difficulty of the last week, at least.
  public static final double LAST_MEAN = 4.2;

  private static final List<String> TWICE =
      List.of(
          "search",
          "ads",
          "vision",
          "nlp",
          "speech",
          "forecasting",
          "marketplace",
          "health",
          "edge");
  private static final List<String> THRICE = List.of("recommendation", "risk", "llm", "infra");

  private Quotas() {}

  /// How many drills of each domain the course holds at least; together they fill it.
  public static SequencedMap<String, Integer> domains() {
    SequencedMap<String, Integer> quotas = new LinkedHashMap<>();
    THRICE.forEach(domain -> quotas.put(domain, 3));
    TWICE.forEach(domain -> quotas.put(domain, 2));
    return Collections.unmodifiableSequencedMap(quotas);
  }
}
