package dev.whetstone.core.schedule;

import dev.whetstone.core.round.Pace;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The pace of each study day as people type it: `mon-thu day, fri live`.
public final class Paces {
  private static final String EXAMPLE =
      "Type days and their pace such as mon-thu day, fri live. Paces are day, live and solo.";

  private Paces() {}

  /// Reads days with their paces; days without any pace have `day`, and a pace without days is for
  /// those that are usual.
  public static Typed<Map<DayOfWeek, Pace>> read(String typed, Set<DayOfWeek> usual) {
    List<String> groups =
        Arrays.stream(
                typed
                    .strip()
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("every\\s+day", "daily")
                    .split("\\s*[,;]\\s*", -1))
            .filter(group -> !group.isBlank())
            .toList();
    if (groups.isEmpty()) {
      return Typed.notUnderstood("The days are missing.", EXAMPLE);
    }
    return groups.stream().allMatch(group -> paceOf(group).isEmpty())
        ? allDay(String.join(" ", groups))
        : eachGroup(groups, usual);
  }

  /// As [#read] would read it again.
  public static String text(Map<DayOfWeek, Pace> paces) {
    List<String> groups = new ArrayList<>();
    List<Map.Entry<DayOfWeek, Pace>> days =
        paces.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
    int from = 0;
    for (int i = 1; i <= days.size(); i++) {
      Pace pace = days.get(from).getValue();
      if (i == days.size() || days.get(i).getValue() != pace) {
        List<DayOfWeek> group = days.subList(from, i).stream().map(Map.Entry::getKey).toList();
        groups.add(Weekdays.text(group) + " " + word(pace));
        from = i;
      }
    }
    return String.join(", ", groups);
  }

  /// Study days as they would be read again.
  public static String days(Set<DayOfWeek> days) {
    return Weekdays.text(days.stream().sorted().toList());
  }

  private static Typed<Map<DayOfWeek, Pace>> allDay(String typed) {
    return switch (Weekdays.read(typed)) {
      case Typed.NotUnderstood<Set<DayOfWeek>>(var message, var _) ->
          Typed.notUnderstood(message, EXAMPLE);
      case Typed.Understood<Set<DayOfWeek>>(var days) ->
          Typed.understood(days.stream().collect(Collectors.toMap(day -> day, day -> Pace.DAY)));
    };
  }

  private static Typed<Map<DayOfWeek, Pace>> eachGroup(List<String> groups, Set<DayOfWeek> usual) {
    Map<DayOfWeek, Pace> paces = new EnumMap<>(DayOfWeek.class);
    for (String group : groups) {
      Optional<Pace> pace = paceOf(group);
      if (pace.isEmpty()) {
        return Typed.notUnderstood("“" + group + "” has no pace.", EXAMPLE);
      }
      switch (days(group, groups.size() == 1 ? usual : Set.of())) {
        case Typed.NotUnderstood<Set<DayOfWeek>>(var message, var _) -> {
          return Typed.notUnderstood(message, EXAMPLE);
        }
        case Typed.Understood<Set<DayOfWeek>>(var days) -> {
          for (DayOfWeek day : days) {
            Pace before = paces.put(day, pace.get());
            if (before != null && before != pace.get()) {
              return Typed.notUnderstood(name(day) + " has two paces.", EXAMPLE);
            }
          }
        }
      }
    }
    return Typed.understood(Collections.unmodifiableMap(paces));
  }

  /// The days of a group; those given for a pace alone.
  private static Typed<Set<DayOfWeek>> days(String group, Set<DayOfWeek> otherwise) {
    String days =
        Arrays.stream(group.split("\\s+", -1))
            .filter(word -> !isPace(word))
            .collect(Collectors.joining(" "));
    return days.isEmpty() && !otherwise.isEmpty()
        ? Typed.understood(otherwise)
        : Weekdays.read(days);
  }

  /// The last word that is a pace, so that `every day day` has one.
  private static Optional<Pace> paceOf(String group) {
    return Arrays.stream(group.split("\\s+", -1))
        .filter(Paces::isPace)
        .reduce((_, later) -> later)
        .map(word -> Pace.valueOf(word.toUpperCase(Locale.ROOT)));
  }

  private static boolean isPace(String word) {
    return Arrays.stream(Pace.values()).map(Paces::word).anyMatch(word::equals);
  }

  private static String word(Pace pace) {
    return pace.name().toLowerCase(Locale.ROOT);
  }

  private static String name(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }
}
