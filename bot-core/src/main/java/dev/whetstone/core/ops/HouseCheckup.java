package dev.whetstone.core.ops;

import dev.whetstone.core.chat.Platforms;
import dev.whetstone.core.delivery.Backlog;
import dev.whetstone.core.delivery.Outbox;
import dev.whetstone.core.delivery.State;
import dev.whetstone.core.schedule.ClockGuard;
import dev.whetstone.core.store.Sql;
import dev.whetstone.core.words.Check;
import dev.whetstone.core.words.ClockWords;
import dev.whetstone.core.words.DoctorWords;
import java.time.Duration;
import java.time.Instant;
import java.time.zone.ZoneRulesProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Looks at what all channels share: the clock, those at work, the platforms and what is to be
/// sent.
final class HouseCheckup {
  private static final Duration WEEK = Duration.ofDays(7);
  private static final Duration LONG = Duration.ofMinutes(5);
  private static final Duration SILENT = Duration.ofMinutes(2);
  private static final String SENDING = "sending";

  private final Platforms platforms;

  HouseCheckup(Platforms platforms) {
    this.platforms = platforms;
  }

  static Backlog backlog(Sql sql, Instant now) {
    return Backlog.of(sql, now, now.minus(WEEK));
  }

  /// @param beat the newest sign of life of whoever is at work, by the same clock as `now`
  static Check clock(Backlog backlog, Optional<Instant> beat, Instant now) {
    return beat.filter(at -> Duration.between(now, at).compareTo(ClockGuard.TOLERANCE) > 0)
        .map(ClockWords::isBehind)
        .or(() -> backlog.clockWaits().map(ClockWords::keepsMessages))
        .orElseGet(
            () -> ClockWords.goes(ZoneRulesProvider.getVersions("UTC").lastEntry().getKey()));
  }

  /// The newest sign of life of those whose presence is sure.
  static Optional<Instant> beat(Sql sql, Set<String> living) {
    return sql
        .all(
            "SELECT id, beat_at FROM process ORDER BY beat_at DESC LIMIT 50",
            row -> new Beat(row.text("id"), row.instant("beat_at")))
        .stream()
        .filter(beat -> living.contains(beat.process))
        .map(Beat::at)
        .findFirst();
  }

  /// The newest sign of life of the process that was started last.
  static Optional<Instant> beatOfNewest(Sql sql) {
    return sql.first(
        "SELECT beat_at FROM process ORDER BY started_at DESC LIMIT 1",
        row -> row.instant("beat_at"));
  }

  /// @param living ids of those whose presence is sure
  /// @param beat their newest sign of life by the same clock as `now`
  static Check running(Set<String> living, Optional<Instant> beat, Instant now) {
    if (living.isEmpty()) {
      return DoctorWords.notRunning();
    }
    return beat.map(at -> Duration.between(at, now))
        .filter(silent -> silent.compareTo(SILENT) > 0)
        .map(DoctorWords::stands)
        .orElseGet(() -> DoctorWords.runs(living.size(), beat));
  }

  private record Beat(String process, Instant at) {}

  List<Check> platforms(Sql sql) {
    return sql
        .all(
            "SELECT DISTINCT platform FROM workspace ORDER BY platform",
            row -> row.text("platform"))
        .stream()
        .map(this::platform)
        .toList();
  }

  Check platform(String name) {
    return platforms.has(name)
        ? DoctorWords.speaks(name, platforms.abilities(name).readsThreads())
        : DoctorWords.noAdapter(name);
  }

  static List<Check> sending(Backlog backlog, Instant now, boolean isRunning) {
    List<Check> checks = new ArrayList<>();
    for (Backlog.Waiting waiting : backlog.waiting()) {
      Duration since = Duration.between(waiting.oldest(), now);
      checks.add(
          isRunning && since.compareTo(LONG) > 0
              ? DoctorWords.waitsLong(waiting.platform(), waiting.rows(), waiting.lanes(), since)
              : DoctorWords.waits(waiting.platform(), waiting.rows(), waiting.lanes()));
    }
    if (checks.isEmpty()) {
      checks.add(DoctorWords.nothingWaits());
    }
    troubles(SENDING, backlog.troubles()).ifPresent(checks::add);
    return checks;
  }

  static Optional<Check> troubles(String about, List<Outbox.Trouble> rows) {
    return rows.stream()
        .findFirst()
        .map(newest ->
            DoctorWords.troubles(
                about,
                count(rows, State.HELD),
                count(rows, State.DEAD),
                count(rows, State.UNKNOWN),
                newest.why() == null ? newest.key() : newest.key() + ", " + newest.why()));
  }

  private static long count(List<Outbox.Trouble> rows, State state) {
    return rows.stream().filter(row -> row.state() == state).count();
  }
}
