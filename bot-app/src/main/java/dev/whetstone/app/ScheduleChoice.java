package dev.whetstone.app;

import dev.whetstone.app.cli.CannotGoOn;
import dev.whetstone.app.cli.Exit;
import dev.whetstone.app.cli.ScheduleWords;
import dev.whetstone.core.drill.Bank;
import dev.whetstone.core.round.Pace;
import dev.whetstone.core.schedule.Holidays;
import dev.whetstone.core.schedule.Nearest;
import dev.whetstone.core.schedule.Paces;
import dev.whetstone.core.schedule.Schedule;
import dev.whetstone.core.schedule.ScheduleText;
import dev.whetstone.core.schedule.Typed;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A channel's schedule from what was typed, over what it had, over the defaults.
final class ScheduleChoice {
  private static final String ALL = "all";
  private static final String NONE = "none";

  private final Schedule base;
  private final Bank bank;

  private ScheduleChoice(Schedule base, Bank bank) {
    this.base = base;
    this.bank = bank;
  }

  /// The same schedule on all seven days, each with pace `day`.
  static Schedule everyDay(Schedule schedule) {
    Map<DayOfWeek, Pace> paces = new EnumMap<>(DayOfWeek.class);
    EnumSet.allOf(DayOfWeek.class).forEach(day -> paces.put(day, Pace.DAY));
    return schedule.change().paces(paces).done();
  }

  /// @param before what the channel had; empty for a new channel
  /// @param bank whose domains can be chosen
  /// @throws CannotGoOn for words that mean nothing
  static Schedule of(ScheduleWords words, Optional<Schedule> before, Bank bank) {
    Schedule base = before.orElseGet(() -> Schedule.usual(ZoneId.systemDefault()));
    return new ScheduleChoice(base, bank).with(words);
  }

  private Schedule with(ScheduleWords words) {
    return base.change()
        .opensAt(read("--at", words.at(), ScheduleText::time, base.opensAt()))
        .zone(read("--zone", words.zone(), ScheduleText::zone, base.zone()))
        .paces(paces(words.days(), words.pace()))
        .holidays(holidays(words.holidays()))
        .wrapAfter(Objects.requireNonNullElse(words.wrapAfter(), base.wrapAfter()))
        .grace(Objects.requireNonNullElse(words.grace(), base.grace()))
        .level(Objects.requireNonNullElse(words.level(), base.level()))
        .domains(domains(words.domains()))
        .done();
  }

  private Map<DayOfWeek, Pace> paces(@Nullable String typedDays, @Nullable String typedPace) {
    Set<DayOfWeek> days = read("--days", typedDays, ScheduleText::weekdays, base.paces().keySet());
    if (typedPace == null) {
      return kept(days);
    }
    Map<DayOfWeek, Pace> paces = understood("--pace", Paces.read(typedPace, days));
    if (typedDays != null && !paces.keySet().equals(days)) {
      throw new CannotGoOn(
          Exit.USAGE,
          "--days and --pace name different days.",
          "Say the days once: --pace \"%s\".".formatted(typedPace));
    }
    return paces;
  }

  /// A day that is new has the pace of the others, where they have one.
  private Map<DayOfWeek, Pace> kept(Set<DayOfWeek> days) {
    Set<Pace> before = EnumSet.noneOf(Pace.class);
    before.addAll(base.paces().values());
    Pace usual = before.size() == 1 ? before.iterator().next() : Pace.DAY;
    Map<DayOfWeek, Pace> paces = new EnumMap<>(DayOfWeek.class);
    days.forEach(day -> paces.put(day, base.paces().getOrDefault(day, usual)));
    return paces;
  }

  private @Nullable String holidays(@Nullable String typed) {
    if (typed == null) {
      return base.holidays();
    }
    return typed.strip().equalsIgnoreCase(NONE)
        ? null
        : understood("--holidays", new Holidays().find(typed)).id();
  }

  private Set<String> domains(@Nullable String typed) {
    if (typed == null) {
      return base.domains();
    }
    return typed.strip().equalsIgnoreCase(ALL)
        ? Set.of()
        : Arrays.stream(typed.toLowerCase(Locale.ROOT).split("[\\s,]+", -1))
            .filter(word -> !word.isEmpty())
            .map(this::domain)
            .collect(Collectors.toUnmodifiableSet());
  }

  private String domain(String typed) {
    List<String> known =
        bank.drills().stream().map(drill -> drill.tags().domain()).distinct().sorted().toList();
    if (known.contains(typed)) {
      return typed;
    }
    List<String> near = Nearest.to(typed, known);
    throw new CannotGoOn(
        Exit.USAGE,
        "--domains: no drill is about “%s”.".formatted(typed),
        near.isEmpty()
            ? "There are: " + String.join(", ", known) + "."
            : "Did you mean " + String.join(" or ", near) + "?");
  }

  private interface Reader<T> {
    Typed<T> read(String typed);
  }

  private static <T> T read(String option, @Nullable String typed, Reader<T> reader, T otherwise) {
    return typed == null ? otherwise : understood(option, reader.read(typed));
  }

  /// What was typed for an option.
  ///
  /// @throws CannotGoOn where it means nothing
  static <T> T understood(String option, Typed<T> typed) {
    return switch (typed) {
      case Typed.Understood<T>(T value) -> value;
      case Typed.NotUnderstood<T>(String message, String mend) ->
          throw new CannotGoOn(Exit.USAGE, option + ": " + message, mend);
    };
  }
}
