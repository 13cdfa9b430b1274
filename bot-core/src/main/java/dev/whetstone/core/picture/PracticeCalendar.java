package dev.whetstone.core.picture;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A member's rounds of the last 26 weeks, day by day: what [Heatmap] draws. It can be written as
/// the key of a picture and read from it.
///
/// @param today the last day
/// @param streak its length, 0 to 99999
/// @param longest the longest ever, 0 to 99999
/// @param days one mark for each day from a Monday to today
public record PracticeCalendar(LocalDate today, int streak, int longest, List<Mark> days) {
  /// How many weeks it shows, the one that is not over included.
  public static final int WEEKS = 26;

  private static final int MOST = 99_999;
  private static final Pattern KEY =
      Pattern.compile(
          "calendar/(2[01]\\d\\d-\\d\\d-\\d\\d)/(\\d{1,5})-(\\d{1,5})/([0-4a-z]{176,182})");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

  /// What a day was.
  public enum Mark {
    NO_ROUND('0', 0, "no round"),
    QUARTER('1', 1, "up to a quarter of the path"),
    HALF('2', 2, "up to half"),
    MOST('3', 3, "more than half"),
    WHOLE('4', 4, "the whole path, or nearly"),
    COUNTED('c', 0, "counted"),
    LATE('l', 0, "late"),
    FROZEN('f', 0, "frozen"),
    EXCUSED('e', 0, "excused"),
    UNANSWERED('n', 0, "without an answer"),
    OPEN('o', 0, "still open");

    private final char letter;
    private final int quarters;
    private final String words;

    Mark(char letter, int quarters, String words) {
      this.letter = letter;
      this.quarters = quarters;
      this.words = words;
    }

    /// The mark of a counted round of whose path so much was answered.
    ///
    /// @param of how many parts the path has; 0 when that is not known
    public static Mark answered(int parts, int of) {
      if (of <= 0 || parts <= 0) {
        return COUNTED;
      }
      return switch (Math.clamp((4L * parts + of - 1) / of, 1, 4)) {
        case 1 -> QUARTER;
        case 2 -> HALF;
        case 3 -> MOST;
        default -> WHOLE;
      };
    }

    /// What it means.
    String words() {
      return words;
    }

    /// How much of the path was answered, from 1 to 4; 0 for all else and where it is not known.
    int quarters() {
      return quarters;
    }

    private boolean isCounted() {
      return quarters > 0 || this == COUNTED;
    }

    private static Optional<Mark> of(int letter) {
      return java.util.stream.Stream.of(values()).filter(m -> m.letter == letter).findFirst();
    }
  }

  /// Checks that there is a mark for each day.
  public PracticeCalendar {
    days = List.copyOf(days);
    if (days.size() != length(today)) {
      throw new IllegalArgumentException(days.size() + " marks until " + today);
    }
  }

  /// A calendar of what is known of some days; the others had no round.
  public static PracticeCalendar of(
      LocalDate today, int streak, int longest, Map<LocalDate, Mark> known) {
    List<Mark> days = new ArrayList<>();
    for (LocalDate day = firstDay(today); !day.isAfter(today); day = day.plusDays(1)) {
      days.add(known.getOrDefault(day, Mark.NO_ROUND));
    }
    return new PracticeCalendar(today, Math.min(streak, MOST), Math.min(longest, MOST), days);
  }

  /// The Monday with which the weeks until this day begin.
  public static LocalDate firstDay(LocalDate today) {
    return today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(WEEKS - 1L);
  }

  private static long length(LocalDate today) {
    return ChronoUnit.DAYS.between(firstDay(today), today) + 1;
  }

  /// The key of its picture: letters, digits, dashes and slashes.
  public String key() {
    String marks =
        days.stream().map(mark -> String.valueOf(mark.letter)).collect(Collectors.joining());
    return "calendar/%s/%d-%d/%s".formatted(today, streak, longest, marks);
  }

  /// Reads a key; empty for one that [#key] did not write.
  public static Optional<PracticeCalendar> read(String key) {
    Matcher matcher = KEY.matcher(key);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    List<Mark> days =
        matcher.group(4).chars().boxed().flatMap(letter -> Mark.of(letter).stream()).toList();
    try {
      LocalDate today = LocalDate.parse(matcher.group(1));
      return days.size() == matcher.group(4).length() && days.size() == length(today)
          ? Optional.of(
              new PracticeCalendar(
                  today,
                  Integer.parseInt(matcher.group(2)),
                  Integer.parseInt(matcher.group(3)),
                  days))
          : Optional.empty();
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  /// What a day was.
  Mark on(LocalDate day) {
    return days.get((int) ChronoUnit.DAYS.between(firstDay(today), day));
  }

  /// The same in words.
  public String alt() {
    Map<Mark, Integer> counts = new EnumMap<>(Mark.class);
    days.forEach(mark -> counts.merge(mark.isCounted() ? Mark.COUNTED : mark, 1, Integer::sum));
    counts.remove(Mark.NO_ROUND);
    String sums =
        counts.entrySet().stream()
            .map(sum -> sum.getKey().words + " " + sum.getValue())
            .collect(Collectors.joining(", "));
    return "Your rounds of the last %d weeks, until %s: %s. This week: %s."
        .formatted(WEEKS, DAY.format(today), sums.isEmpty() ? "none" : sums, thisWeek());
  }

  private String thisWeek() {
    List<String> words = new ArrayList<>();
    LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    for (LocalDate day = monday; !day.isAfter(today); day = day.plusDays(1)) {
      String name = day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
      if (on(day) != Mark.NO_ROUND) {
        words.add(name + " " + on(day).words);
      }
    }
    return words.isEmpty() ? "no round yet" : String.join(", ", words);
  }
}
