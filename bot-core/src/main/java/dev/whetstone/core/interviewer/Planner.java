package dev.whetstone.core.interviewer;

import dev.whetstone.core.schedule.Holidays;
import dev.whetstone.core.schedule.Opening;
import dev.whetstone.core.schedule.Openings;
import dev.whetstone.core.schedule.Schedule;
import dev.whetstone.core.store.Audit;
import dev.whetstone.core.store.Ids;
import dev.whetstone.core.store.Schedules;
import dev.whetstone.core.store.Sql;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

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

  /// Gives a channel its schedule, or changes it from the next round on; notes who did it and why.
  ///
  /// @param note who did it, when and why
  Optional<Opening> change(Sql sql, String channelId, Schedule schedule, Audit.Entry note) {
    Instant now = note.at();
    Optional<Opening> next =
        last(sql, channelId)
            .map(
                last -> Openings.afterChange(schedule, now, last, holidays.of(schedule.holidays())))
            .orElseGet(() -> Openings.nextAfter(schedule, now, holidays.of(schedule.holidays())));
    Schedules.put(
        sql,
        ids,
        channelId,
        schedule,
        next.map(Opening::at).orElse(null),
        next.map(Opening::date).orElse(null));
    Digests.plan(sql, channelId, schedule, now);
    Audit.note(sql, note);
    return next;
  }

  /// The channel's newest scheduled round that opened.
  private static Optional<Opening> last(Sql sql, String channelId) {
    return sql.first(
        "SELECT local_date, opened_at FROM round WHERE channel_id = ? AND opened_at IS NOT NULL AND"
            + " slot_key LIKE 'schedule:%' ORDER BY seq DESC LIMIT 1",
        row -> new Opening(LocalDate.parse(row.text("local_date")), row.instant("opened_at")),
        channelId);
  }

  List<String> titles(Sql sql, Schedules.Stored stored) {
    return plans.titles(sql, stored);
  }
}
