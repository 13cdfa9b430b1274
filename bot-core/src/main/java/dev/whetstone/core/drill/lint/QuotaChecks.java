package dev.whetstone.core.drill.lint;

import dev.whetstone.core.drill.Course;
import dev.whetstone.core.drill.lint.CourseLint.CourseCheck;
import dev.whetstone.core.drill.lint.Seating.Seat;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How stages and domains are spread over the course.
final class QuotaChecks {
  private QuotaChecks() {}

  static List<CourseCheck> all() {
    return List.of(
        new CourseCheck(
            "L58", "each week has drills that are hardest in each stage", QuotaChecks::stages),
        new CourseCheck("L59", "all domains are met by drill 18", QuotaChecks::allMet),
        new CourseCheck(
            "L60",
            "the course has 2 drills of each domain, 3 of recommendation, risk, llm and infra",
            QuotaChecks::domains));
  }

  private static void stages(Seating t, Notes notes) {
    t.course().weeks().forEach(week -> stages(week, t, notes));
  }

  private static void stages(Course.Week week, Seating t, Notes notes) {
    List<Integer> there = t.week(week.number()).stream().map(Seat::stage).toList();
    List<Integer> missing = Quotas.STAGES.stream().filter(s -> !there.contains(s)).toList();
    int free = t.free(week.number(), week.number());
    String text =
        "line %d: no drill of week %d is hardest in stage %s (there are %s)"
            .formatted(week.line(), week.number(), joined(missing, " or "), joined(there, ", "));
    if (missing.size() > free) {
      notes.error(text + (free == 0 ? "" : ", and " + Seating.free(free)) + "; put one there");
    } else if (!missing.isEmpty() && !there.isEmpty()) {
      notes.warn(text + "; " + Seating.free(free) + " for it");
    }
  }

  private static String joined(List<Integer> numbers, String by) {
    return numbers.stream().map(String::valueOf).collect(Collectors.joining(by));
  }

  private static void allMet(Seating t, Notes notes) {
    List<Seat> first = t.seats().stream().limit(Quotas.ALL_MET).toList();
    List<String> missing =
        Quotas.domains().keySet().stream()
            .filter(domain -> first.stream().noneMatch(in(domain)))
            .toList();
    if (!first.isEmpty() && missing.size() > Quotas.ALL_MET - first.size()) {
      missing.forEach(domain -> notes.error(metLate(domain, t, first)));
    }
  }

  private static String metLate(String domain, Seating t, List<Seat> first) {
    Optional<Seat> late = t.seats().stream().filter(in(domain)).findFirst();
    return late.map(seat ->
            "%s%s is first met here, as drill %d; all domains are met by drill %d, so bring it forward"
                .formatted(seat.line(), domain, t.seats().indexOf(seat) + 1, Quotas.ALL_MET))
        .orElseGet(() ->
            "%snone of the first %d drills is of %s; all domains are met by drill %d, so put one there"
                .formatted(first.getLast().line(), first.size(), domain, Quotas.ALL_MET));
  }

  private static Predicate<Seat> in(String domain) {
    return seat -> seat.domain().equals(domain);
  }

  // A domain may have more than its share for as long as that takes nobody's place.
  private static void domains(Seating t, Notes notes) {
    List<Seat> course =
        t.seats().stream().filter(seat -> seat.place().week() <= Quotas.WEEKS).toList();
    int free = Math.max(0, Quotas.COURSE - course.size());
    int lacking =
        Quotas.domains().keySet().stream().mapToInt(domain -> lacking(domain, course)).sum();
    if (lacking > free) {
      String whoLacks =
          Quotas.domains().keySet().stream()
              .filter(domain -> lacking(domain, course) > 0)
              .map(domain -> has(domain, course))
              .collect(Collectors.joining(", "));
      Quotas.domains().keySet().stream()
          .flatMap(domain -> beyond(domain, course))
          .forEach(beyond -> notes.error(beyond + ", while " + whoLacks + "; replace it"));
    }
  }

  private static List<Seat> of(String domain, List<Seat> course) {
    return course.stream().filter(in(domain)).toList();
  }

  private static int lacking(String domain, List<Seat> course) {
    return Math.max(0, quota(domain) - of(domain, course).size());
  }

  private static String has(String domain, List<Seat> course) {
    return "%s has %d of %d".formatted(domain, of(domain, course).size(), quota(domain));
  }

  private static int quota(String domain) {
    return Quotas.domains().getOrDefault(domain, 0);
  }

  private static Stream<String> beyond(String domain, List<Seat> course) {
    List<Seat> there = of(domain, course);
    return there.stream()
        .skip(quota(domain))
        .map(seat ->
            "%s%s is drill %d of %s, which has %d places in the course"
                .formatted(seat.line(), seat.id(), there.indexOf(seat) + 1, domain, quota(domain)));
  }
}
