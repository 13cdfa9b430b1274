package dev.whetstone.core.ops;

import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.Platforms;
import dev.whetstone.core.delivery.Outbox;
import dev.whetstone.core.drill.Bank;
import dev.whetstone.core.drill.Drill;
import dev.whetstone.core.schedule.ChannelState;
import dev.whetstone.core.schedule.Holidays;
import dev.whetstone.core.schedule.Opening;
import dev.whetstone.core.schedule.Openings;
import dev.whetstone.core.schedule.Schedule;
import dev.whetstone.core.store.Channels;
import dev.whetstone.core.store.Schedules;
import dev.whetstone.core.store.Sql;
import dev.whetstone.core.words.ChannelWords;
import dev.whetstone.core.words.Check;
import dev.whetstone.core.words.DoctorWords;
import dev.whetstone.core.words.Plain;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Looks at one channel: its state, what opens next, and with which drills.
final class ChannelCheckup {
  private static final int OPENINGS = 3;
  private static final int FEW = 5;
  private static final Duration LATE = Duration.ofMinutes(2);

  private final Bank bank;
  private final Holidays holidays;
  private final Platforms platforms;

  ChannelCheckup(Bank bank, Holidays holidays, Platforms platforms) {
    this.bank = bank;
    this.holidays = holidays;
    this.platforms = platforms;
  }

  /// @param isRunning whether somebody is at work who opens rounds
  List<Check> of(Sql sql, Channels.Channel channel, Instant now, boolean isRunning) {
    String about = ChannelWords.about(called(channel.ref()));
    List<Check> checks = new ArrayList<>();
    if (!channel.isActive()) {
      String reason = reason(sql, channel);
      if (reason.equals(Channels.REMOVED)) {
        return List.of(ChannelWords.removed(about));
      }
      checks.add(ChannelWords.lost(about, ChannelState.Loss.valueOf(reason)));
      checks.addAll(lacks(about, channel));
      return checks;
    }
    Optional<Schedules.Stored> stored = Schedules.of(sql, channel.id());
    if (stored.isEmpty()) {
      checks.add(ChannelWords.noSchedule(about));
    } else {
      checks.addAll(openings(about, stored.get(), now, isRunning));
      checks.addAll(drills(sql, about, stored.get()));
    }
    checks.addAll(lacks(about, channel));
    return checks;
  }

  private List<Check> lacks(String about, Channels.Channel channel) {
    return platforms.lacks(channel.ref()).stream()
        .map(lack -> DoctorWords.lacks(about, lack))
        .toList();
  }

  /// What the process that runs has found missing.
  static List<Check> found(Sql sql, Channels.Channel channel) {
    String about = ChannelWords.about(called(channel.ref()));
    return Findings.lacks(sql, channel.ref()).stream()
        .map(lack -> DoctorWords.lacks(about, lack))
        .toList();
  }

  private static String called(ChannelRef ref) {
    return ref.workspace().platform() + ":" + ref.id();
  }

  private static String reason(Sql sql, Channels.Channel channel) {
    return Objects.requireNonNullElse(
        Channels.standing(sql, channel.id()).reason(), ChannelState.Loss.CHANNEL_GONE.name());
  }

  private List<Check> openings(
      String about, Schedules.Stored stored, Instant now, boolean isRunning) {
    Schedule schedule = stored.schedule();
    Instant paused = schedule.pausedUntil();
    List<Check> checks = new ArrayList<>();
    if (paused != null && paused.isAfter(now)) {
      boolean ends = !schedule.isPausedWithoutEnd();
      String until =
          ends ? "until " + Plain.local(paused, schedule.zone()) : "until somebody ends it";
      checks.add(ChannelWords.paused(about, until));
      if (!ends) {
        return checks;
      }
    }
    Instant next = stored.nextRunAt();
    if (next == null || stored.nextDate() == null) {
      checks.add(ChannelWords.nothingOpens(about));
    } else if (isRunning && next.plus(LATE).isBefore(now)) {
      checks.add(ChannelWords.late(about, next, Duration.between(next, now)));
    } else {
      checks.add(ChannelWords.opens(about, schedule.zone(), next(schedule, stored)));
    }
    return checks;
  }

  private List<Opening> next(Schedule schedule, Schedules.Stored stored) {
    Opening first =
        new Opening(
            Objects.requireNonNull(stored.nextDate()), Objects.requireNonNull(stored.nextRunAt()));
    var isHoliday = holidays.of(schedule.holidays());
    return Stream.iterate(
            Optional.of(first),
            Optional::isPresent,
            last -> last.flatMap(o -> Openings.nextAfter(schedule, o.at(), isHoliday)))
        .flatMap(Optional::stream)
        .limit(OPENINGS)
        .toList();
  }

  private List<Check> drills(Sql sql, String about, Schedules.Stored stored) {
    List<Check> checks = new ArrayList<>();
    checks.add(pool(sql, about, stored));
    List<String> planned = Schedules.planned(sql, stored.id());
    planned.stream()
        .filter(key -> bank.byKey(key).isEmpty())
        .forEach(key -> checks.add(ChannelWords.plannedIsGone(about, key)));
    checks.add(
        ChannelWords.planned(
            about,
            planned.stream().flatMap(key -> bank.byKey(key).stream()).map(Drill::title).toList()));
    return checks;
  }

  private Check pool(Sql sql, String about, Schedules.Stored stored) {
    Set<String> domains = stored.schedule().domains();
    List<String> keys =
        bank.drills().stream()
            .filter(drill -> domains.isEmpty() || domains.contains(drill.tags().domain()))
            .map(Drill::key)
            .toList();
    if (keys.isEmpty()) {
      return ChannelWords.emptyPool(about);
    }
    Set<String> held = new HashSet<>(held(sql, stored.channelId()));
    long left = keys.stream().filter(key -> !held.contains(key)).count();
    return left > FEW
        ? ChannelWords.pool(about, left, keys.size())
        : ChannelWords.poolEnds(about, left, keys.size());
  }

  private static List<String> held(Sql sql, String channelId) {
    return sql.all(
        "SELECT DISTINCT drill_key FROM round WHERE channel_id = ? AND drill_key IS NOT NULL AND"
            + " state <> 'SKIPPED'",
        row -> row.text("drill_key"),
        channelId);
  }

  /// Those of some rows that were to be said in a channel.
  static List<Outbox.Trouble> in(Sql sql, Channels.Channel channel, List<Outbox.Trouble> troubles) {
    return troubles.stream().filter(row -> isOf(sql, row.lane(), channel.id())).toList();
  }

  private static boolean isOf(Sql sql, String lane, String channelId) {
    String[] parts = lane.split("/", 2);
    return switch (parts[0]) {
      case "channel" -> parts[1].equals(channelId);
      case "round", "marks" ->
          sql.first(
                  "SELECT 1 AS one FROM round WHERE id = ? AND channel_id = ?",
                  row -> row.number("one"),
                  parts[1],
                  channelId)
              .isPresent();
      default -> false;
    };
  }
}
