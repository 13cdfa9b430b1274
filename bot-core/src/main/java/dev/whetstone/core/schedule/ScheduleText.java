package dev.whetstone.core.schedule;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads what people type about when rounds open.
public final class ScheduleText {
  private static final String TIME_EXAMPLE = "Type a time such as 09:00, 9am or 21.30.";
  private static final String DATE_EXAMPLE = "Type a date as year-month-day, such as 2026-12-24.";
  private static final Pattern TIME =
      Pattern.compile("(\\d{1,2})(?:\\s*[:.h]\\s*(\\d\\d))?\\s*(?:h|o'?clock)?\\s*([ap])?");

  private static final Pattern HOURS =
      Pattern.compile(
          "(?:(\\d{1,3}(?:[.,]\\d{1,2})?)\\s*(?:h|hours?|hrs?|$))?\\s*(?:(\\d{1,4})\\s*(?:m|min|minutes?))?");

  private ScheduleText() {}

  /// A local time: `9`, `09:00`, `9am`, `21.30`, `noon`.
  public static Typed<LocalTime> time(String typed) {
    String plain = typed.strip().toLowerCase(Locale.ROOT).replaceAll("([ap])\\.?m\\.?$", "$1");
    if (plain.equals("noon") || plain.equals("midnight")) {
      return Typed.understood(plain.equals("noon") ? LocalTime.NOON : LocalTime.MIDNIGHT);
    }
    Matcher matcher = TIME.matcher(plain);
    if (!matcher.matches()) {
      return Typed.notUnderstood(
          plain.isEmpty() ? "The time is missing." : quoted(typed) + " is not a time of day.",
          TIME_EXAMPLE);
    }
    int minute = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
    int hour = hour(Integer.parseInt(matcher.group(1)), matcher.group(3));
    return hour < 0 || hour > 23 || minute > 59
        ? Typed.notUnderstood("There is no " + typed.strip() + " on a clock.", TIME_EXAMPLE)
        : Typed.understood(LocalTime.of(hour, minute));
  }

  /// A zone: an IANA id in any case, or a city.
  public static Typed<ZoneId> zone(String typed) {
    return Zones.read(typed);
  }

  /// Study days: `mon-fri`, `weekdays`, `Mon, Wed, Fri`; in the order of the week.
  public static Typed<Set<DayOfWeek>> weekdays(String typed) {
    return Weekdays.read(typed);
  }

  /// One ISO date.
  public static Typed<LocalDate> date(String typed) {
    try {
      return Typed.understood(LocalDate.parse(typed.strip()));
    } catch (DateTimeException notIso) {
      return Typed.notUnderstood(
          typed.isBlank() ? "The date is missing." : quoted(typed) + " is not a date that I know.",
          DATE_EXAMPLE);
    }
  }

  /// ISO dates between commas or spaces, in order; nothing is no dates.
  public static Typed<Set<LocalDate>> dates(String typed) {
    TreeSet<LocalDate> dates = new TreeSet<>();
    for (String part : typed.strip().split("[\\s,;]+", -1)) {
      switch (part.isEmpty() ? Typed.<LocalDate>understood(LocalDate.MAX) : date(part)) {
        case Typed.NotUnderstood<LocalDate>(var message, var mend) -> {
          return Typed.notUnderstood(message, mend);
        }
        case Typed.Understood<LocalDate>(var date) -> dates.add(date);
      }
    }
    dates.remove(LocalDate.MAX);
    return Typed.understood(Collections.unmodifiableSet(dates));
  }

  /// A length of time within bounds: `6h`, `6`, `90m`, `1h 30m`, `1.5h`.
  public static Typed<Duration> hours(String typed, int fewest, int most) {
    String mend =
        "Type hours from %dh to %dh, such as %dh.".formatted(fewest, most, (fewest + most) / 2);
    Matcher matcher = HOURS.matcher(typed.strip().toLowerCase(Locale.ROOT));
    if (typed.isBlank() || !matcher.matches()) {
      return Typed.notUnderstood(
          typed.isBlank() ? "The hours are missing." : quoted(typed) + " is no length of time.",
          mend);
    }
    Duration time = minutes(matcher.group(1), 60).plus(minutes(matcher.group(2), 1));
    return time.compareTo(Duration.ofHours(fewest)) < 0
            || time.compareTo(Duration.ofHours(most)) > 0
        ? Typed.notUnderstood(
            quoted(typed) + " is too " + (time.toHours() < most ? "short." : "long."), mend)
        : Typed.understood(time);
  }

  private static Duration minutes(@Nullable String number, int each) {
    return number == null
        ? Duration.ZERO
        : Duration.ofMinutes(Math.round(Double.parseDouble(number.replace(',', '.')) * each));
  }

  /// A length of time as it would be read again.
  public static String text(Duration time) {
    return time.toMinutesPart() == 0
        ? time.toHours() + "h"
        : time.toHours() + "h " + time.toMinutesPart() + "m";
  }

  /// A whole number within bounds.
  ///
  /// @param what it is, for the message: `level`
  public static Typed<Integer> number(String typed, String what, int fewest, int most) {
    String plain = typed.strip();
    boolean fits =
        plain.matches("\\d{1,3}")
            && Integer.parseInt(plain) >= fewest
            && Integer.parseInt(plain) <= most;
    return fits
        ? Typed.understood(Integer.valueOf(plain))
        : Typed.notUnderstood(
            plain.isEmpty()
                ? "The " + what + " is missing."
                : quoted(typed) + " is no " + what + ".",
            "Type a number from %d to %d.".formatted(fewest, most));
  }

  /// -1 where the clock has no such hour.
  private static int hour(int shown, @Nullable String half) {
    if (half == null) {
      return shown;
    }
    return shown < 1 || shown > 12 ? -1 : shown % 12 + (half.equals("p") ? 12 : 0);
  }

  private static String quoted(String typed) {
    return "“" + typed.strip() + "”";
  }
}
