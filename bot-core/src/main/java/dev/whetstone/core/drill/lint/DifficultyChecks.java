package dev.whetstone.core.drill.lint;

import dev.whetstone.core.drill.Course;
import dev.whetstone.core.drill.lint.CourseLint.CourseCheck;
import dev.whetstone.core.drill.lint.Seating.Seat;
import java.util.List;
import java.util.Locale;

/// The course grows harder from week to week. Weeks that are not full say nothing about that yet.
final class DifficultyChecks {
  private DifficultyChecks() {}

  static List<CourseCheck> all() {
    return List.of(
        new CourseCheck(
            "L61",
            "difficulty: none above 3 in week 1; the mean from 2.6 in week 1 to 4.2 in week 6, never falling",
            (t, notes) -> {
              firstWeek(t, notes);
              means(t, notes);
            }));
  }

  private static void firstWeek(Seating t, Notes notes) {
    for (Seat seat : t.week(1)) {
      if (seat.difficulty() > Quotas.FIRST_HARDEST) {
        notes.error(
            "%s%s has difficulty %d, and the first week has none above %d; move it to a later week"
                .formatted(seat.line(), seat.id(), seat.difficulty(), Quotas.FIRST_HARDEST));
      }
    }
  }

  private static void means(Seating t, Notes notes) {
    List<Course.Week> whole =
        t.course().weeks().stream()
            .filter(week -> week.number() <= Quotas.WEEKS && t.isWhole(week.number()))
            .toList();
    for (int i = 0; i < whole.size(); i++) {
      bounds(t, whole.get(i), notes);
      if (i > 0) {
        falling(t, whole.get(i - 1), whole.get(i), notes);
      }
    }
  }

  private static void bounds(Seating t, Course.Week week, Notes notes) {
    double mean = t.mean(week.number());
    if (week.number() == 1 && mean > Quotas.FIRST_MEAN) {
      notes.error(
          mean(t, week)
              + ", and it is %s at most; take an easier drill into it"
                  .formatted(Quotas.FIRST_MEAN));
    }
    if (week.number() == Quotas.WEEKS && mean < Quotas.LAST_MEAN) {
      notes.error(
          mean(t, week)
              + ", and it is %s at least; take a harder drill into it".formatted(Quotas.LAST_MEAN));
    }
  }

  private static void falling(Seating t, Course.Week before, Course.Week week, Notes notes) {
    if (t.mean(week.number()) < t.mean(before.number())) {
      notes.error(
          String.format(
              Locale.ROOT,
              "%s, less than %.1f in week %d; swap an easier drill of it with a harder one of an earlier week",
              mean(t, week),
              t.mean(before.number()),
              before.number()));
    }
  }

  private static String mean(Seating t, Course.Week week) {
    return String.format(
        Locale.ROOT,
        "line %d: the mean difficulty of week %d is %.1f",
        week.line(),
        week.number(),
        t.mean(week.number()));
  }
}
