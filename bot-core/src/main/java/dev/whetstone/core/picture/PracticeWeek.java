package dev.whetstone.core.picture;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A channel's week, day by day: what [WeekChart] draws. It can be written as the key of a picture
/// and read from it.
///
/// @param days seven, from Monday on
public record PracticeWeek(LocalDate monday, List<Day> days) {
  private static final int MOST = 9_999;
  private static final Pattern KEY =
      Pattern.compile("week/(2[01]\\d\\d-\\d\\d-\\d\\d)/((?:(?:x|\\d{1,4}-\\d{1,4})_?){7})");

  /// One day.
  ///
  /// @param round whether a round was held
  /// @param onTime how many people answered before its deadline
  /// @param late how many answered only after it
  public record Day(boolean round, int onTime, int late) {
    /// A day without a round.
    public static final Day NONE = new Day(false, 0, 0);

    /// A day with a round.
    public static Day of(int onTime, int late) {
      return new Day(true, Math.clamp(onTime, 0, MOST), Math.clamp(late, 0, MOST));
    }

    /// How many people took part.
    public int people() {
      return onTime + late;
    }

    private String written() {
      return round ? onTime + "-" + late : "x";
    }

    private static Day read(String written) {
      int dash = written.indexOf('-');
      return dash < 0
          ? NONE
          : of(
              Integer.parseInt(written.substring(0, dash)),
              Integer.parseInt(written.substring(dash + 1)));
    }
  }

  /// Checks that it is a week from Monday on.
  public PracticeWeek {
    days = List.copyOf(days);
    if (days.size() != 7 || monday.getDayOfWeek() != DayOfWeek.MONDAY) {
      throw new IllegalArgumentException(days.size() + " days from " + monday);
    }
  }

  /// The key of its picture: letters, digits, dashes, low lines and slashes.
  public String key() {
    return "week/"
        + monday
        + "/"
        + days.stream().map(Day::written).collect(Collectors.joining("_"));
  }

  /// Reads a key; empty for one that [#key] did not write.
  public static Optional<PracticeWeek> read(String key) {
    Matcher matcher = KEY.matcher(key);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    List<Day> days = new ArrayList<>();
    for (String day : matcher.group(2).split("_", -1)) {
      if (!day.matches("x|\\d+-\\d+")) {
        return Optional.empty();
      }
      days.add(Day.read(day));
    }
    try {
      LocalDate monday = LocalDate.parse(matcher.group(1));
      return days.size() == 7 && monday.getDayOfWeek() == DayOfWeek.MONDAY
          ? Optional.of(new PracticeWeek(monday, days))
          : Optional.empty();
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  /// From its first day to its last.
  String span() {
    DateTimeFormatter day = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
    return day.format(monday) + " to " + day.format(monday.plusDays(6));
  }

  /// The same in words.
  public String alt() {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < days.size(); i++) {
      Day day = days.get(i);
      if (day.round()) {
        String name =
            monday.plusDays(i).getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        String late = day.late() == 0 ? "" : " (%d of them late)".formatted(day.late());
        words.add(name + " " + day.people() + late);
      }
    }
    return "People who took part, %s: %s."
        .formatted(span(), words.isEmpty() ? "no round" : String.join(", ", words));
  }
}
