package dev.whetstone.core.drill.lint;

import dev.whetstone.core.drill.Course;
import dev.whetstone.core.drill.lint.CourseLint.CourseCheck;
import dev.whetstone.core.drill.lint.Seating.Seat;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The order as such, and that what is met together differs.
final class OrderChecks {
  private OrderChecks() {}

  static List<CourseCheck> all() {
    return List.of(
        new CourseCheck(
            "L55", "the order names each drill once, in weeks of five", OrderChecks::names),
        new CourseCheck(
            "L56", "neighbours share neither domain nor focus stage", OrderChecks::neighbours),
        new CourseCheck(
            "L57", "two drills of one domain lie 7 apart or more", OrderChecks::soonAgain));
  }

  private static void names(Seating t, Notes notes) {
    lines(t, notes);
    Set<String> left = new TreeSet<>(t.bank().keySet());
    t.course().places().forEach(place -> left.remove(place.id()));
    left.forEach(id -> notes.error(id + " is in no line of the order; give it one in its week"));
    if (t.course().weeks().isEmpty()) {
      notes.warn("no line begins a week, so nothing is held to the course; # week 1 begins one");
    } else {
      headings(t.course().weeks(), notes);
      t.week(0).stream().limit(1).forEach(seat -> outside(seat, notes));
      t.course().weeks().stream()
          .map(Course.Week::number)
          .distinct()
          .forEach(week -> crowded(week, t.week(week), notes));
    }
  }

  private static void lines(Seating t, Notes notes) {
    Map<String, Integer> met = new HashMap<>();
    for (Course.Place place : t.course().places()) {
      Integer first = met.putIfAbsent(place.id(), place.line());
      if (first != null) {
        notes.error(
            "line %d: %s was met in line %d already; take one of the two out"
                .formatted(place.line(), place.id(), first));
      } else if (!t.bank().containsKey(place.id())) {
        notes.error(
            "line %d: no drill that could be read is called %s; correct the id, or take the line out until its file is there"
                .formatted(place.line(), place.id()));
      }
    }
  }

  private static void headings(List<Course.Week> weeks, Notes notes) {
    for (int i = 1; i < weeks.size(); i++) {
      int before = weeks.get(i - 1).number();
      Course.Week week = weeks.get(i);
      if (week.number() <= before) {
        notes.error(
            "line %d: week %d begins after week %d; number the weeks in the order in which they come"
                .formatted(week.line(), week.number(), before));
      }
    }
  }

  private static void outside(Seat seat, Notes notes) {
    notes.error(
        seat.line() + seat.id() + " stands before the first week; put a line # week 1 above it");
  }

  private static void crowded(int week, List<Seat> seats, Notes notes) {
    if (seats.size() > Quotas.WEEK) {
      Seat first = seats.get(Quotas.WEEK);
      notes.error(
          "%s%s is drill %d of week %d, and a week has %d; move one of them, or begin the next week before it with a line # week %d"
              .formatted(first.line(), first.id(), Quotas.WEEK + 1, week, Quotas.WEEK, week + 1));
    }
  }

  private static void neighbours(Seating t, Notes notes) {
    for (int i = 1; i < t.seats().size(); i++) {
      Seat seat = t.seats().get(i);
      Seat before = t.seats().get(i - 1);
      if (seat.index() - before.index() == 1) {
        shared(t, before, seat, notes);
      }
    }
  }

  private static void shared(Seating t, Seat before, Seat seat, Notes notes) {
    String follows =
        "%s%s follows %s, and both are ".formatted(seat.line(), seat.id(), before.id());
    int free = freeBetween(t, before, seat);
    if (seat.domain().equals(before.domain())) {
      String domain =
          "of the domain %s; put a drill of another domain between them".formatted(seat.domain());
      say(follows + domain, free, 1, notes);
    }
    if (seat.stage() == before.stage()) {
      String stage =
          "hardest in stage %d; put a drill with another focus stage between them"
              .formatted(seat.stage());
      say(follows + stage, free, 1, notes);
    }
  }

  private static int freeBetween(Seating t, Seat before, Seat seat) {
    return t.free(before.place().week(), seat.place().week());
  }

  /// @param needed how many drills more would part the two
  private static void say(String text, int free, int needed, Notes notes) {
    if (free < needed) {
      notes.error(text);
    } else {
      notes.warn(text + "; " + Seating.free(free) + " there");
    }
  }

  // Neighbours were said already.
  private static void soonAgain(Seating t, Notes notes) {
    Map<String, Seat> latest = new HashMap<>();
    for (Seat seat : t.seats()) {
      Seat before = latest.put(seat.domain(), seat);
      int apart = before == null ? Quotas.APART : seat.index() - before.index();
      if (before != null && apart > 1 && apart < Quotas.APART) {
        String text =
            "%s%s comes %d drills after %s, which is of the domain %s, too; move one of them until they lie %d apart"
                .formatted(seat.line(), seat.id(), apart, before.id(), seat.domain(), Quotas.APART);
        say(text, freeBetween(t, before, seat), Quotas.APART - apart, notes);
      }
    }
  }
}
