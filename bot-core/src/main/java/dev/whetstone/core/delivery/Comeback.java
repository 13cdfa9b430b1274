package dev.whetstone.core.delivery;

import dev.whetstone.core.store.Settings;
import dev.whetstone.core.store.Sql;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What becomes of the outbox when an old database is put back. Since it was copied, its rows may
/// have been sent, and rows with the same keys may have been decided and sent. So for a day nothing
/// is sent before it was looked for.
public final class Comeback {
  private static final String NAME = "delivery.comeback";
  private static final Duration CAREFUL = Duration.ofDays(1);

  private Comeback() {}

  /// What was done to the open rows.
  ///
  /// @param looked how many are looked for before they are sent
  /// @param dropped how many are too old to be sent at all
  public record Rows(int looked, int dropped) {}

  /// Prepares the outbox of a database that nobody has open.
  ///
  /// @param from when it was copied: what was tried since is not known
  public static Rows begin(Sql sql, Instant from, Instant now) {
    sql.update("UPDATE lane SET owner = NULL, fence = fence + 1, hold_until = 0");
    // They are ended at the next start, where those who wait for them hear of it.
    int dropped =
        sql.update(
            """
            UPDATE outbox SET state = 'PENDING', looking_since = NULL
            WHERE state IN ('PENDING', 'SENDING', 'UNKNOWN')
              AND expires_at IS NOT NULL AND expires_at <= ?\
            """,
            now);
    int looked =
        sql.update(
            """
            UPDATE outbox SET state = 'UNKNOWN', looking_since = NULL,
              attempts = CASE WHEN attempts = 0 THEN 1 ELSE attempts END,
              tried_at = COALESCE(tried_at, CASE WHEN not_before < ? THEN not_before ELSE ? END)
            WHERE state IN ('PENDING', 'SENDING', 'UNKNOWN')
              AND kind IN ('CHANNEL', 'THREAD', 'MEMBER')
              AND (expires_at IS NULL OR expires_at > ?)\
            """,
            from,
            from,
            now);
    sql.update("UPDATE outbox SET state = 'PENDING' WHERE state = 'SENDING'");
    open(sql).forEach(lane -> Lanes.refresh(sql, lane));
    ClockSetback.forgetAfter(sql, now);
    Settings.put(sql, NAME, from.toEpochMilli() + " " + now.plus(CAREFUL).toEpochMilli());
    return new Rows(looked, dropped);
  }

  private static List<String> open(Sql sql) {
    return sql.all(
        "SELECT DISTINCT lane_id FROM outbox o WHERE o.state IN ('PENDING', 'SENDING', 'UNKNOWN')",
        row -> row.text("lane_id"));
  }

  /// Since when a row that was never tried may have been sent all the same.
  static Optional<Instant> maybeSentSince(Sql sql, OutboxRow row, Instant now) {
    return row.attempts() > 0 || row.kind().isIdempotent()
        ? Optional.empty()
        : Settings.get(sql, NAME)
            .map(value -> value.split(" "))
            .filter(parts -> now.toEpochMilli() < Long.parseLong(parts[1]))
            .map(parts -> Instant.ofEpochMilli(Long.parseLong(parts[0])));
  }
}
