package dev.whetstone.core.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Reads days to come that people type: `2026-12-24 to 2027-01-02`, `until 2026-12-31`, one date,
/// `2026-12-24..2026-12-28`, `tomorrow`, `next week`.
public final class DateRangeText {
  /// So many days at most, the first and the last among them.
  public static final int LONGEST = 90;

  private static final String EXAMPLE =
      "Type two dates, such as 2026-12-24 to 2027-01-02, or one for a single day.";

  private DateRangeText() {}

  /// Days of which the last is not over. One that began already begins today.
  ///
  /// @param today where the reader of the calendar is
  public static Typed<DateRange> read(String typed, LocalDate today) {
    String plain = typed.strip().toLowerCase(Locale.ROOT);
    if (plain.equals("next week")) {
      LocalDate monday = today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
      return Typed.understood(new DateRange(monday, monday.plusDays(6)));
    }
    boolean fromToday = plain.matches("(until|till|to)\\b.*");
    List<String> dates =
        Arrays.stream(
                plain
                    .replaceAll("\\.\\.+|[–—]|\\b(from|until|till|to|through)\\b", " ")
                    .split("\\s+"))
            .filter(word -> !word.isEmpty() && !word.equals("-"))
            .toList();
    return switch (dates.size()) {
      case 1 -> range(fromToday ? "today" : dates.getFirst(), dates.getFirst(), today);
      case 2 -> range(dates.getFirst(), dates.getLast(), today);
      default -> Typed.notUnderstood("“" + typed.strip() + "” is not one date or two.", EXAMPLE);
    };
  }

  private static Typed<DateRange> range(String first, String last, LocalDate today) {
    return switch (date(first, today)) {
      case Typed.NotUnderstood<LocalDate>(var message, var mend) ->
          Typed.notUnderstood(message, mend);
      case Typed.Understood<LocalDate>(var from) ->
          switch (date(last, today)) {
            case Typed.NotUnderstood<LocalDate>(var message, var mend) ->
                Typed.notUnderstood(message, mend);
            case Typed.Understood<LocalDate>(var to) -> checked(from, to, today);
          };
    };
  }

  private static Typed<LocalDate> date(String word, LocalDate today) {
    return switch (word) {
      case "today" -> Typed.understood(today);
      case "tomorrow" -> Typed.understood(today.plusDays(1));
      default -> ScheduleText.date(word);
    };
  }

  private static Typed<DateRange> checked(LocalDate typed, LocalDate to, LocalDate today) {
    if (to.isBefore(typed)) {
      return Typed.notUnderstood(
          "%s is after %s.".formatted(typed, to), "Type the earlier date first.");
    }
    if (to.isBefore(today)) {
      return Typed.notUnderstood(
          "%s is over, and verdicts of the past stand.".formatted(to),
          "Type dates from today (%s) on.".formatted(today));
    }
    LocalDate from = typed.isBefore(today) ? today : typed;
    long days = ChronoUnit.DAYS.between(from, to) + 1;
    return days > LONGEST
        ? Typed.notUnderstood(
            "That is %,d days; %d is the most at once.".formatted(days, LONGEST),
            "Type a nearer end, and the rest when it comes.")
        : from.isAfter(today.plusYears(1))
            ? Typed.notUnderstood(
                "%s is more than a year ahead.".formatted(from), "Look at the year again.")
            : Typed.understood(new DateRange(from, to));
  }
}
