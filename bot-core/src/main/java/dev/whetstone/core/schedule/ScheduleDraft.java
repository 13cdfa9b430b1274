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

/// A schedule while its values are changed one by one; [#done] has them all. For one thread.
public final class ScheduleDraft {
  private final Schedule base;
  private LocalTime opensAt;
  private ZoneId zone;
  private Map<DayOfWeek, Pace> paces;
  private @Nullable String holidays;
  private Set<LocalDate> daysOff;
  private Duration wrapAfter;
  private Duration grace;
  private Duration catchUp;
  private int credit;
  private int level;
  private Set<String> domains;

  ScheduleDraft(Schedule base) {
    this.base = base;
    opensAt = base.opensAt();
    zone = base.zone();
    paces = base.paces();
    holidays = base.holidays();
    daysOff = base.daysOff();
    wrapAfter = base.wrapAfter();
    grace = base.grace();
    catchUp = base.catchUp();
    credit = base.credit();
    level = base.level();
    domains = base.domains();
  }

  /// Opens at this local time.
  public ScheduleDraft opensAt(LocalTime time) {
    opensAt = time;
    return this;
  }

  /// Opens by the clock of this zone.
  public ScheduleDraft zone(ZoneId where) {
    zone = where;
    return this;
  }

  /// Has these study days, each with its pace.
  public ScheduleDraft paces(Map<DayOfWeek, Pace> days) {
    paces = days;
    return this;
  }

  /// Leaves out the holidays of this calendar; null for none.
  public ScheduleDraft holidays(@Nullable String calendar) {
    holidays = calendar;
    return this;
  }

  /// Leaves out one more date.
  public ScheduleDraft without(LocalDate date) {
    daysOff = new HashSet<>(daysOff);
    daysOff.add(date);
    return this;
  }

  /// Does not leave out this date any more.
  public ScheduleDraft with(LocalDate date) {
    daysOff = new HashSet<>(daysOff);
    daysOff.remove(date);
    return this;
  }

  /// Wraps so long after the opening, 1 to 20 h.
  public ScheduleDraft wrapAfter(Duration time) {
    wrapAfter = time;
    return this;
  }

  /// Takes late answers for so long after the deadline, 0 to 24 h.
  public ScheduleDraft grace(Duration time) {
    grace = time;
    return this;
  }

  /// May open so late, 1 to 12 h.
  public ScheduleDraft catchUp(Duration time) {
    catchUp = time;
    return this;
  }

  /// Gives credit for answers in so many stages, 1 to 4.
  public ScheduleDraft credit(int stages) {
    credit = stages;
    return this;
  }

  /// Aims at this difficulty, 1 to 5.
  public ScheduleDraft level(int difficulty) {
    level = difficulty;
    return this;
  }

  /// Plays drills of these domains; none for all.
  public ScheduleDraft domains(Set<String> wanted) {
    domains = wanted;
    return this;
  }

  /// The schedule with all that was changed.
  public Schedule done() {
    Instant paused = base.pausedUntil();
    return new Schedule(
        opensAt, zone, paces, holidays, daysOff, wrapAfter, grace, catchUp, credit, level, domains,
        paused);
  }
}
