package dev.whetstone.core.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// When rounds open. In a spring gap the instant moves later by the gap, of two equal local times
/// it is the first, and each study day has exactly one opening.
public final class Openings {
  /// Two rounds of a channel never open closer to each other than this.
  public static final Duration APART = Duration.ofHours(12);

  private static final int HORIZON_DAYS = 3 * 366;

  private Openings() {}

  /// The first opening strictly after `after` and not before the end of a pause. Empty when there
  /// is no study day, or none within three years.
  public static Optional<Opening> nextAfter(
      Schedule schedule, Instant after, Predicate<LocalDate> isHoliday) {
    return after(schedule, after, isHoliday).findFirst();
  }

  /// The first opening of a changed schedule: neither on the date of the last opening or an earlier
  /// one, nor within 12 hours of it.
  ///
  /// @param last the newest round's local date and the instant at which it really opened
  public static Optional<Opening> afterChange(
      Schedule changed, Instant now, Opening last, Predicate<LocalDate> isHoliday) {
    Instant earliest = last.at().plus(APART);
    return after(changed, now, isHoliday)
        .filter(next -> next.date().isAfter(last.date()) && !next.at().isBefore(earliest))
        .findFirst();
  }

  /// The openings strictly after `after`, the first ones of many.
  public static List<Opening> after(
      Schedule schedule, Instant after, Predicate<LocalDate> isHoliday, int most) {
    return after(schedule, after, isHoliday).limit(most).toList();
  }

  private static Stream<Opening> after(
      Schedule schedule, Instant after, Predicate<LocalDate> isHoliday) {
    if (schedule.paces().isEmpty() || schedule.isPausedWithoutEnd()) {
      return Stream.empty();
    }
    Instant resumes = schedule.pausedUntil() == null ? Instant.MIN : schedule.pausedUntil();
    Instant from = resumes.isAfter(after) ? resumes : after;
    // A gap can move the opening of the day before past midnight.
    LocalDate first = LocalDate.ofInstant(from, schedule.zone()).minusDays(1);
    return Stream.iterate(first, day -> day.plusDays(1))
        .limit(HORIZON_DAYS)
        .filter(day -> isStudyDay(schedule, day, isHoliday))
        .map(day -> new Opening(day, opensAt(schedule, day)))
        .filter(opening -> opening.at().isAfter(after) && !opening.at().isBefore(resumes));
  }

  /// Whether a date has an opening at all; a pause does not count.
  public static boolean isStudyDay(
      Schedule schedule, LocalDate day, Predicate<LocalDate> isHoliday) {
    return schedule.paces().containsKey(day.getDayOfWeek())
        && !schedule.daysOff().contains(day)
        && exists(day, schedule.zone())
        && !isHoliday.test(day);
  }

  /// A zone that crosses the date line leaves a whole day out (Samoa, 30 December 2011).
  private static boolean exists(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toLocalDate().equals(day);
  }

  private static Instant opensAt(Schedule schedule, LocalDate day) {
    return day.atTime(schedule.opensAt()).atZone(schedule.zone()).toInstant();
  }
}
