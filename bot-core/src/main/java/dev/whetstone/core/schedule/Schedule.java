package dev.whetstone.core.schedule;

import dev.whetstone.core.round.Pace;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// When a channel's rounds open, and how they run. One for a channel.
///
/// @param paces the pace of each study day; a weekday that is absent is no study day
/// @param holidays the holiday calendar's id (`us`, `de-by`), absent for none
/// @param daysOff further dates without a round: skipped by hand, or the team's own holidays
/// @param wrapAfter from opening to wrap, 1 to 20 h
/// @param grace from the deadline to the end, 0 to 24 h
/// @param catchUp how late a round may still open
/// @param credit in how many stages a member must answer for credit, 1 to 4
/// @param level what the channel aims at, difficulty 1 to 5
/// @param domains only these domains; empty for all
/// @param pausedUntil no openings before this instant
public record Schedule(
    LocalTime opensAt,
    ZoneId zone,
    Map<DayOfWeek, Pace> paces,
    @Nullable String holidays,
    Set<LocalDate> daysOff,
    Duration wrapAfter,
    Duration grace,
    Duration catchUp,
    int credit,
    int level,
    Set<String> domains,
    @Nullable Instant pausedUntil) {
  /// Copies the collections.
  public Schedule {
    paces = Map.copyOf(paces);
    daysOff = Set.copyOf(daysOff);
    domains = Set.copyOf(domains);
  }

  /// The same, with no openings before an instant; null for no pause.
  public Schedule pausedUntil(@Nullable Instant until) {
    return new Schedule(
        opensAt, zone, paces, holidays, daysOff, wrapAfter, grace, catchUp, credit, level, domains,
        until);
  }

  /// The same, without a round on one more date.
  public Schedule withDayOff(LocalDate date) {
    Set<LocalDate> more = new HashSet<>(daysOff);
    more.add(date);
    return new Schedule(
        opensAt,
        zone,
        paces,
        holidays,
        more,
        wrapAfter,
        grace,
        catchUp,
        credit,
        level,
        domains,
        pausedUntil);
  }
}
