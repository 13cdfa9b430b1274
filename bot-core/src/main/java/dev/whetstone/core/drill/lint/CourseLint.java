package dev.whetstone.core.drill.lint;

import dev.whetstone.core.drill.Course;
import dev.whetstone.core.drill.Tags;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/// The checks of the order in which drills are met. A week that is not full is judged by what is
/// there: what its missing drills may still mend is a warning at most.
///
/// A pack without weeks, such as a team's own, is held to none of this. Its drills are mixed with
/// the others by the picker, which keeps domains and focus stages apart for each channel, whatever
/// it has met before; an order of the pack alone would promise nothing.
public final class CourseLint {
  private static final List<CourseCheck> CHECKS =
      Stream.of(OrderChecks.all(), QuotaChecks.all(), DifficultyChecks.all())
          .flatMap(List::stream)
          .toList();

  private final Seating seating;

  /// A numbered check of a course.
  record CourseCheck(String number, String title, BiConsumer<Seating, Notes> look) {}

  /// @param bank the tags of all drills that were read with the course, by id
  public CourseLint(Course course, Map<String, Tags> bank) {
    this.seating = new Seating(course, bank);
  }

  /// Every check's number and title, in order.
  public static SequencedMap<String, String> titles() {
    SequencedMap<String, String> titles = new LinkedHashMap<>();
    CHECKS.forEach(check -> titles.put(check.number, check.title));
    return titles;
  }

  /// What is wrong with the order, check by check, each with the line.
  public List<Finding> findings() {
    boolean hasWeeks = !seating.course().weeks().isEmpty();
    return CHECKS.stream()
        .limit(hasWeeks ? CHECKS.size() : 1)
        .flatMap(check -> {
          Notes notes = new Notes(check.number, seating.course().file());
          check.look.accept(seating, notes);
          return notes.findings().stream();
        })
        .toList();
  }
}
