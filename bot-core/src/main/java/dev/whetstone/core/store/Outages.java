package dev.whetstone.core.store;

import dev.whetstone.core.streak.Interval;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The table of times at which we, or a platform, were known to be down.
public final class Outages {
  /// What lasts no longer than this is no outage: restarts and reconnections are everyday things.
  public static final Duration SHORTEST = Duration.ofMinutes(1);

  /// How it was noticed.
  public enum Cause {
    /// No process of ours ran.
    NOT_RUNNING,
    /// The connection on which a platform tells us what happens was gone.
    LINE,
    /// Nothing that we sent to a platform arrived.
    SENDING
  }

  private Outages() {}

  /// We ourselves were down. One that was too short changes nothing.
  public static void ours(Sql sql, Interval down) {
    if (down.length().compareTo(SHORTEST) > 0) {
      insert(sql, null, down.from(), down.until(), Cause.NOT_RUNNING);
    }
  }

  /// A platform is down from here on; one that is known to be changes nothing.
  public static void begin(Sql sql, String platform, Cause cause, Instant from) {
    if (openSince(sql, platform, cause).isEmpty()) {
      insert(sql, platform, from, null, cause);
    }
  }

  /// A platform is up again, if it was down at all; what was too short is forgotten.
  public static void end(Sql sql, String platform, Cause cause, Instant until) {
    sql.update(
        "DELETE FROM outage WHERE platform = ? AND cause = ? AND until_at IS NULL AND from_at >= ?",
        platform,
        cause,
        until.minus(SHORTEST));
    sql.update(
        "UPDATE outage SET until_at = ? WHERE platform = ? AND cause = ? AND until_at IS NULL",
        until,
        platform,
        cause);
  }

  /// Since when a platform is down; empty when it is not known to be.
  public static Optional<Instant> openSince(Sql sql, String platform, Cause cause) {
    return sql.first(
        "SELECT from_at FROM outage WHERE platform = ? AND cause = ? AND until_at IS NULL",
        row -> row.instant("from_at"),
        platform,
        cause);
  }

  /// Our outages and a platform's that touch a time, cut to it. What still lasts is felt until its
  /// end.
  public static List<Interval> during(Sql sql, String platform, Interval time) {
    return sql
        .all(
            """
            SELECT from_at, until_at FROM outage
            WHERE (platform IS NULL OR platform = ?) AND from_at < ?
              AND (until_at IS NULL OR until_at > ?)
            ORDER BY from_at\
            """,
            row -> {
              Instant until = row.instantOrNull("until_at");
              return new Interval(row.instant("from_at"), until == null ? time.until() : until);
            },
            platform,
            time.until(),
            time.from())
        .stream()
        .flatMap(outage -> outage.within(time).stream())
        .toList();
  }

  private static void insert(
      Sql sql, @Nullable String platform, Instant from, @Nullable Instant until, Cause cause) {
    String who = platform == null ? "us" : platform + "/" + cause;
    sql.update(
        "INSERT INTO outage (id, platform, from_at, until_at, cause) VALUES (?, ?, ?, ?, ?)"
            + " ON CONFLICT (id) DO NOTHING",
        who + "/" + from.toEpochMilli(),
        platform,
        from,
        until,
        cause);
  }
}
