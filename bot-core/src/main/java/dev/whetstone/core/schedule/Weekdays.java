package dev.whetstone.core.schedule;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Study days as people type them: `mon-fri`, `weekdays`, `Mon, Wed, Fri`.
final class Weekdays {
  private static final String EXAMPLE = "Type days such as mon-fri, weekdays or Mon, Wed, Fri.";
  private static final Pattern PART = Pattern.compile("(\\p{L}+)(?:-(\\p{L}+))?");

  private Weekdays() {}

  static Typed<Set<DayOfWeek>> read(String typed) {
    String plain =
        typed
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\s*(–|-|\\b(?:to|through|until)\\b)\\s*", "-")
            .replaceAll("\\b(and|every|on)\\b|[,;/&+.]", " ")
            .strip();
    if (plain.isEmpty()) {
      return Typed.notUnderstood("The days are missing.", EXAMPLE);
    }
    EnumSet<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (String part : plain.split("\\s+", -1)) {
      Optional<List<DayOfWeek>> some = part(part);
      if (some.isEmpty()) {
        return Typed.notUnderstood("“" + part + "” is not a day of the week.", EXAMPLE);
      }
      days.addAll(some.get());
    }
    return Typed.understood(Collections.unmodifiableSet(days));
  }

  /// Days in the order of the week, as they would be read again: `mon-thu`, `mon wed fri`.
  static String text(List<DayOfWeek> days) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= days.size(); i++) {
      boolean ends = i == days.size() || days.get(i).getValue() != days.get(i - 1).getValue() + 1;
      if (ends) {
        parts.addAll(run(days.subList(from, i)));
        from = i;
      }
    }
    return String.join(" ", parts);
  }

  private static List<String> run(List<DayOfWeek> days) {
    return days.size() < 3
        ? days.stream().map(Weekdays::abbreviated).toList()
        : List.of(abbreviated(days.getFirst()) + "-" + abbreviated(days.getLast()));
  }

  private static String abbreviated(DayOfWeek day) {
    return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
  }

  private static Optional<List<DayOfWeek>> part(String part) {
    Matcher matcher = PART.matcher(part);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String last = matcher.group(2);
    return last == null
        ? word(matcher.group(1))
        : day(matcher.group(1)).flatMap(from -> day(last).map(to -> range(from, to)));
  }

  private static Optional<List<DayOfWeek>> word(String word) {
    return switch (word) {
      case "weekdays", "weekday", "workdays" ->
          Optional.of(range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
      case "weekend", "weekends" -> Optional.of(range(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
      case "daily", "day", "days", "all" -> Optional.of(List.of(DayOfWeek.values()));
      default -> day(word).map(List::of);
    };
  }

  private static Optional<DayOfWeek> day(String word) {
    return Stream.of(DayOfWeek.values()).filter(day -> isCalled(day, word)).findFirst();
  }

  private static boolean isCalled(DayOfWeek day, String word) {
    String name = day.name().toLowerCase(Locale.ROOT);
    return word.length() >= 2 && (name.startsWith(word) || (name + "s").equals(word));
  }

  /// May run over the end of the week: fri-mon.
  private static List<DayOfWeek> range(DayOfWeek from, DayOfWeek to) {
    int length = Math.floorMod(to.getValue() - from.getValue(), 7) + 1;
    return Stream.iterate(from, day -> day.plus(1)).limit(length).toList();
  }
}
