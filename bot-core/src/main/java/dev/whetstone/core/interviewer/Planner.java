package dev.whetstone.core.interviewer;

import dev.whetstone.core.schedule.Change;
import dev.whetstone.core.schedule.Holidays;
import dev.whetstone.core.schedule.Lateness;
import dev.whetstone.core.schedule.Opening;
import dev.whetstone.core.schedule.Openings;
import dev.whetstone.core.schedule.Schedule;
import dev.whetstone.core.store.Audit;
import dev.whetstone.core.store.Channels;
import dev.whetstone.core.store.Ids;
import dev.whetstone.core.store.Schedules;
import dev.whetstone.core.store.Sql;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/// Sets and changes schedules: what opens next follows at once.
final class Planner {
  private final Ids ids;
  private final Holidays holidays;
  private final Plans plans;

  Planner(Ids ids, Holidays holidays, Plans plans) {
    this.ids = ids;
    this.holidays = holidays;
    this.plans = plans;
  }

  /// When a stored schedule's next round opens.
  static Optional<Opening> nextOf(Schedules.Stored stored) {
    Instant at = stored.nextRunAt();
    LocalDate date = stored.nextDate();
    return at == null || date == null ? Optional.empty() : Optional.of(new Opening(date, at));
  }

  /// The next openings of a stored schedule, the first as it is stored.
  List<Opening> ahead(Schedules.Stored stored, int most) {
    Predicate<LocalDate> isHoliday = holidays.of(stored.schedule().holidays());
    return nextOf(stored).stream()
        .flatMap(first ->
            java.util.stream.Stream.concat(
                java.util.stream.Stream.of(first),
                Openings.after(stored.schedule(), first.at(), isHoliday, most - 1).stream()))
        .toList();
  }

  /// Gives a channel its schedule, or changes it from the next round on; notes who did it and why.
  /// In a channel that the platform took away nothing opens until it is back.
  ///
  /// @param note who did it, when and why
  Change change(Sql sql, String channelId, Schedule schedule, Audit.Entry note) {
    Optional<Schedule> before = Schedules.of(sql, channelId).map(Schedules.Stored::schedule);
    Change change =
        Channels.get(sql, channelId).isActive()
            ? planned(sql, channelId, schedule, note.at())
            : Change.NOTHING_OPENS;
    Schedules.put(
        sql,
        ids,
        channelId,
        schedule,
        change.next().map(Opening::at).orElse(null),
        change.next().map(Opening::date).orElse(null));
    if (before.isPresent() && asksForOthers(before.get(), schedule)) {
      plans.renew(sql, Schedules.of(sql, channelId).orElseThrow());
    }
    Digests.plan(sql, channelId, schedule, note.at());
    Audit.note(sql, note);
    return change;
  }

  private Change planned(Sql sql, String channelId, Schedule schedule, Instant now) {
    Predicate<LocalDate> isHoliday = holidays.of(schedule.holidays());
    Optional<Opening> due = due(sql, channelId, schedule, now, isHoliday);
    if (due.isPresent()) {
      return new Change(due, Optional.empty());
    }
    Optional<Opening> first = Openings.nextAfter(schedule, now, isHoliday);
    Optional<Opening> next =
        last(sql, channelId)
            .map(last -> Openings.afterChange(schedule, now, last, isHoliday))
            .orElse(first);
    return new Change(next, first.map(Opening::date).filter(date -> isSkipped(date, next)));
  }

  /// The opening that is about to happen at this moment: a change holds from the next one on,
  /// unless it takes just this one out.
  private static Optional<Opening> due(
      Sql sql, String channelId, Schedule schedule, Instant now, Predicate<LocalDate> isHoliday) {
    Instant paused = schedule.pausedUntil();
    return Schedules.of(sql, channelId)
        .flatMap(Planner::nextOf)
        .filter(opening ->
            switch (Lateness.of(opening.at(), now, schedule.catchUp())) {
              case Lateness.OnTime _, Lateness.Late _ -> true;
              case Lateness.Early _, Lateness.Missed _ -> false;
            })
        .filter(opening -> paused == null || !opening.at().isBefore(paused))
        .filter(opening -> Openings.isStudyDay(schedule, opening.date(), isHoliday));
  }

  private static boolean isSkipped(LocalDate date, Optional<Opening> next) {
    return next.map(Opening::date).filter(date::equals).isEmpty();
  }

  private static boolean asksForOthers(Schedule before, Schedule after) {
    return before.level() != after.level() || !Objects.equals(before.domains(), after.domains());
  }

  /// The channel's newest scheduled round that opened.
  private static Optional<Opening> last(Sql sql, String channelId) {
    return sql.first(
        "SELECT local_date, opened_at FROM round WHERE channel_id = ? AND opened_at IS NOT NULL AND"
            + " slot_key LIKE 'schedule:%' ORDER BY seq DESC LIMIT 1",
        row -> new Opening(LocalDate.parse(row.text("local_date")), row.instant("opened_at")),
        channelId);
  }
}
