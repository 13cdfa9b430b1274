package dev.whetstone.core.schedule;

import dev.whetstone.core.round.Pace;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Schedules for tests, as the defaults have them.
final class Schedules {
  static final Set<DayOfWeek> WORKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
  static final Set<DayOfWeek> EVERY_DAY = EnumSet.allOf(DayOfWeek.class);

  private Schedules() {}

  static Schedule workdays(String time, String zone) {
    return on(WORKDAYS, LocalTime.parse(time), ZoneId.of(zone));
  }

  static Schedule daily(String time, String zone) {
    return on(EVERY_DAY, LocalTime.parse(time), ZoneId.of(zone));
  }

  static Schedule on(Collection<DayOfWeek> days, LocalTime time, ZoneId zone) {
    return with(days, time, zone, Set.of(), null);
  }

  static Schedule with(
      Collection<DayOfWeek> days,
      LocalTime time,
      ZoneId zone,
      Set<LocalDate> daysOff,
      @Nullable Instant pausedUntil) {
    return new Schedule(
        time,
        zone,
        days.stream().collect(Collectors.toMap(day -> day, day -> Pace.DAY)),
        null,
        daysOff,
        Duration.ofHours(8),
        Duration.ofHours(12),
        Duration.ofHours(3),
        1,
        3,
        Set.of(),
        pausedUntil);
  }
}
