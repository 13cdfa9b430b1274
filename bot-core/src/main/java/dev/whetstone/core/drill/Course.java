package dev.whetstone.core.drill;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The order in which a new channel meets drills, other things being equal, in the weeks of a
/// course. It is written an id a line; a line `# week 2` begins a week, other lines with # are
/// remarks.
///
/// @param file what findings call it
public record Course(String file, List<Week> weeks, List<Place> places) {
  private static final Pattern WEEK = Pattern.compile("# week (\\d{1,4})");

  /// Where a week begins.
  ///
  /// @param line of the file, from 1
  public record Week(int number, int line) {}

  /// Where a drill is met.
  ///
  /// @param week from 1; 0 before the first
  /// @param line of the file, from 1
  public record Place(String id, int week, int line) {}

  /// Keeps its own copies.
  public Course {
    weeks = List.copyOf(weeks);
    places = List.copyOf(places);
  }

  /// The course that this text tells.
  public static Course of(String file, String text) {
    List<Week> weeks = new ArrayList<>();
    List<Place> places = new ArrayList<>();
    List<String> lines = text.lines().map(String::strip).toList();
    for (int i = 0; i < lines.size(); i++) {
      Matcher week = WEEK.matcher(lines.get(i));
      if (week.matches()) {
        weeks.add(new Week(Integer.parseInt(week.group(1)), i + 1));
      } else if (!lines.get(i).isEmpty() && !lines.get(i).startsWith("#")) {
        places.add(new Place(lines.get(i), weeks.isEmpty() ? 0 : weeks.getLast().number, i + 1));
      }
    }
    return new Course(file, weeks, places);
  }
}
