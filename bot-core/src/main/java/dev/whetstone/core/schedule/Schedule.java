package dev.whetstone.core.schedule;

import dev.whetstone.core.round.Pace;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
  /// The end of a pause that nobody set an end to.
  public static final Instant WITHOUT_END = Instant.parse("9999-01-01T00:00:00Z");

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
    return change().without(date).done();
  }

  /// A draft with these values, to change.
  public ScheduleDraft change() {
    return new ScheduleDraft(this);
  }

  /// Whether it is paused until somebody ends the pause.
  public boolean isPausedWithoutEnd() {
    return pausedUntil != null && !pausedUntil.isBefore(WITHOUT_END);
  }

  /// The pace of a date; of one that is no study day, which an operator may open all the same, the
  /// one that all study days share, else `day`.
  public Pace paceOn(LocalDate date) {
    Set<Pace> used = Set.copyOf(paces.values());
    Pace usual = used.size() == 1 ? used.iterator().next() : Pace.DAY;
    return paces.getOrDefault(date.getDayOfWeek(), usual);
  }

  /// What a channel has before anybody chose: 09:00 on weekdays at pace `day`, the wrap after 8 h,
  /// 12 h of grace, up to 3 h late, credit for one stage, level 3, all domains.
  public static Schedule usual(ZoneId zone) {
    return new Schedule(
        LocalTime.of(9, 0),
        zone,
        EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY).stream()
            .collect(Collectors.toMap(day -> day, day -> Pace.DAY)),
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
}
