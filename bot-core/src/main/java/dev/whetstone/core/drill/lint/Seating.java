package dev.whetstone.core.drill.lint;

import dev.whetstone.core.drill.Course;
import dev.whetstone.core.drill.Tags;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/// A course with what its drills are about. Lines that name no drill, or one once more, keep their
/// place in the order but are no seat.
final class Seating {
  private final Course course;
  private final Map<String, Tags> bank;
  private final List<Seat> seats = new ArrayList<>();

  /// A drill in the order.
  ///
  /// @param index lines with an id before this one
  record Seat(int index, Course.Place place, Tags tags) {
    String id() {
      return place.id();
    }

    String domain() {
      return tags.domain();
    }

    int stage() {
      return tags.focusStage();
    }

    int difficulty() {
      return tags.difficulty();
    }

    String line() {
      return "line " + place.line() + ": ";
    }
  }

  Seating(Course course, Map<String, Tags> bank) {
    this.course = course;
    this.bank = bank;
    Set<String> met = new HashSet<>();
    for (int i = 0; i < course.places().size(); i++) {
      Course.Place place = course.places().get(i);
      Tags tags = bank.get(place.id());
      if (tags != null && met.add(place.id())) {
        seats.add(new Seat(i, place, tags));
      }
    }
  }

  Course course() {
    return course;
  }

  Map<String, Tags> bank() {
    return bank;
  }

  List<Seat> seats() {
    return seats;
  }

  List<Seat> week(int number) {
    return seats.stream().filter(seat -> seat.place.week() == number).toList();
  }

  boolean isWhole(int week) {
    return week(week).size() == Quotas.WEEK;
  }

  double mean(int week) {
    return week(week).stream().mapToInt(Seat::difficulty).average().orElse(0);
  }

  /// Places without a drill in these weeks, both included.
  int free(int from, int to) {
    return IntStream.rangeClosed(Math.max(1, Math.min(from, to)), Math.max(from, to))
        .map(number -> Math.max(0, Quotas.WEEK - week(number).size()))
        .sum();
  }

  static String free(int places) {
    return places == 1 ? "1 place is free" : places + " places are free";
  }
}
