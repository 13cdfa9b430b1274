package dev.whetstone.core.store;

import dev.whetstone.core.drill.Pick;
import dev.whetstone.core.schedule.Schedule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The tables of schedules and of what is planned for them.
public final class Schedules {
  private static final String SELECT = "SELECT * FROM schedule ";

  private Schedules() {}

  /// A schedule as stored.
  ///
  /// @param nextRunAt when the next round opens; absent while there is none to come
  /// @param nextDate the scheduled local date of that round
  public record Stored(
      String id,
      String channelId,
      Schedule schedule,
      @Nullable Instant nextRunAt,
      @Nullable LocalDate nextDate,
      @Nullable Instant lastOpenedAt) {}

  /// The schedule of a channel.
  public static Optional<Stored> of(Sql sql, String channelId) {
    return sql.first(SELECT + "WHERE channel_id = ?", Schedules::stored, channelId);
  }

  /// The schedules that are due at `now`, the earliest first.
  public static List<Stored> due(Sql sql, Instant now) {
    return sql.all(
        SELECT + "WHERE next_run_at <= ? ORDER BY next_run_at, id", Schedules::stored, now);
  }

  /// When the next round of any channel opens.
  public static Optional<Instant> nextDue(Sql sql) {
    return sql.first(
        "SELECT next_run_at FROM schedule WHERE next_run_at IS NOT NULL ORDER BY next_run_at LIMIT"
            + " 1",
        row -> row.instant("next_run_at"));
  }

  /// The holiday calendars that schedules name.
  public static Set<String> calendars(Sql sql) {
    return sql.all(SELECT, row -> stored(row).schedule()).stream()
        .map(Schedule::holidays)
        .flatMap(Stream::ofNullable)
        .collect(Collectors.toSet());
  }

  /// Adds a channel's schedule, or changes it.
  public static void put(
      Sql sql,
      Ids ids,
      String channelId,
      Schedule schedule,
      @Nullable Instant nextRunAt,
      @Nullable LocalDate nextDate) {
    sql.update(
        "INSERT INTO schedule (id, channel_id, spec, next_run_at, next_date, version) VALUES (?, ?,"
            + " ?, ?, ?, 1) ON CONFLICT (channel_id) DO UPDATE SET spec = excluded.spec,"
            + " next_run_at = excluded.next_run_at, next_date = excluded.next_date, version ="
            + " schedule.version + 1",
        ids.next(),
        channelId,
        ScheduleJson.write(schedule),
        nextRunAt,
        nextDate);
  }

  /// Changes a schedule as it is stored; what comes next is set with [#next].
  public static void change(Sql sql, String scheduleId, Schedule schedule) {
    sql.update(
        "UPDATE schedule SET spec = ?, version = version + 1 WHERE id = ?",
        ScheduleJson.write(schedule),
        scheduleId);
  }

  /// Sets what comes next.
  public static void next(
      Sql sql, String scheduleId, @Nullable Instant nextRunAt, @Nullable LocalDate nextDate) {
    sql.update(
        "UPDATE schedule SET next_run_at = ?, next_date = ? WHERE id = ?",
        nextRunAt,
        nextDate,
        scheduleId);
  }

  /// Notes an opening.
  public static void opened(Sql sql, String scheduleId, Instant at) {
    sql.update("UPDATE schedule SET last_opened_at = ? WHERE id = ?", at, scheduleId);
  }

  /// The keys of the drills planned, in order.
  public static List<String> planned(Sql sql, String scheduleId) {
    return sql.all(
        "SELECT drill_key FROM planned WHERE schedule_id = ? ORDER BY position",
        row -> row.text("drill_key"),
        scheduleId);
  }

  /// Stores what is planned: drills that nobody asked for.
  public static void plan(Sql sql, String scheduleId, List<String> drillKeys) {
    PlannedDrills.put(
        sql,
        scheduleId,
        drillKeys.stream()
            .map(key -> new PlannedDrills.Planned(key, Pick.Reason.NEXT, Set.of()))
            .toList());
  }

  private static Stored stored(Row row) {
    String date = row.textOrNull("next_date");
    return new Stored(
        row.text("id"),
        row.text("channel_id"),
        ScheduleJson.read(row.text("spec")),
        row.instantOrNull("next_run_at"),
        date == null ? null : LocalDate.parse(date),
        row.instantOrNull("last_opened_at"));
  }
}
