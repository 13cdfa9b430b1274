package dev.whetstone.app;

import dev.whetstone.app.cli.CannotGoOn;
import dev.whetstone.app.cli.Exit;
import dev.whetstone.app.cli.ScheduleWords;
import dev.whetstone.core.round.Pace;
import dev.whetstone.core.schedule.Holidays;
import dev.whetstone.core.schedule.Schedule;
import dev.whetstone.core.schedule.ScheduleText;
import dev.whetstone.core.schedule.Typed;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A channel's schedule from what was typed, over what it had, over the defaults.
final class ScheduleChoice {
  private ScheduleChoice() {}

  /// The defaults: 09:00 on weekdays in this zone, the wrap after 8 h, 12 h of grace.
  static Schedule usual(ZoneId zone) {
    return new Schedule(
        LocalTime.of(9, 0),
        zone,
        day(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)),
        null,
        Set.of(),
        Duration.ofHours(8),
        Duration.ofHours(12),
        Duration.ofHours(3),
        1,
        3,
        Set.of(),
        null);
  }

  /// The same schedule on all seven days.
  static Schedule everyDay(Schedule schedule) {
    return with(schedule, schedule.opensAt(), schedule.zone(), EnumSet.allOf(DayOfWeek.class));
  }

  private static Schedule with(Schedule base, LocalTime at, ZoneId zone, Set<DayOfWeek> days) {
    return new Schedule(
        at,
        zone,
        day(days),
        base.holidays(),
        base.daysOff(),
        base.wrapAfter(),
        base.grace(),
        base.catchUp(),
        base.credit(),
        base.level(),
        base.domains(),
        base.pausedUntil());
  }

  /// @param before what the channel had; empty for a new channel
  static Schedule of(ScheduleWords words, Optional<Schedule> before) {
    Schedule base = before.orElseGet(() -> usual(ZoneId.systemDefault()));
    Schedule when =
        with(
            base,
            read("--at", words.at(), ScheduleText::time, base.opensAt()),
            read("--zone", words.zone(), ScheduleText::zone, base.zone()),
            read("--days", words.days(), ScheduleText::weekdays, base.paces().keySet()));
    return new Schedule(
        when.opensAt(),
        when.zone(),
        when.paces(),
        holidays(words.holidays(), base.holidays()),
        base.daysOff(),
        Objects.requireNonNullElse(words.wrapAfter(), base.wrapAfter()),
        Objects.requireNonNullElse(words.grace(), base.grace()),
        base.catchUp(),
        base.credit(),
        Objects.requireNonNullElse(words.level(), base.level()),
        base.domains(),
        base.pausedUntil());
  }

  private static @Nullable String holidays(@Nullable String typed, @Nullable String before) {
    return typed == null ? before : understood("--holidays", new Holidays().find(typed)).id();
  }

  private interface Reader<T> {
    Typed<T> read(String typed);
  }

  private static <T> T read(String option, @Nullable String typed, Reader<T> reader, T otherwise) {
    return typed == null ? otherwise : understood(option, reader.read(typed));
  }

  private static <T> T understood(String option, Typed<T> typed) {
    return switch (typed) {
      case Typed.Understood<T>(T value) -> value;
      case Typed.NotUnderstood<T>(String message, String mend) ->
          throw new CannotGoOn(Exit.USAGE, option + ": " + message, mend);
    };
  }

  private static Map<DayOfWeek, Pace> day(Set<DayOfWeek> days) {
    Map<DayOfWeek, Pace> paces = new EnumMap<>(DayOfWeek.class);
    days.forEach(day -> paces.put(day, Pace.DAY));
    return paces;
  }
}
