package dev.whetstone.core.delivery;

import dev.whetstone.core.store.Sql;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What waits to be sent, as anybody can tell who reads the database.
///
/// @param waiting one for each platform that has something to send now
/// @param troubles what did not simply arrive and was tried since an instant, the newest first
/// @param clockWaits until when nothing is sent, because the clock went back
public record Backlog(
    List<Waiting> waiting, List<Outbox.Trouble> troubles, Optional<Instant> clockWaits) {
  private static final int MOST_TROUBLES = 200;

  /// Copies the lists.
  public Backlog {
    waiting = List.copyOf(waiting);
    troubles = List.copyOf(troubles);
  }

  /// What one platform has to send now.
  ///
  /// @param oldest since when its oldest row could have been sent
  public record Waiting(String platform, long rows, long lanes, Instant oldest) {}

  /// Reads it.
  ///
  /// @param since older troubles are left out
  public static Backlog of(Sql sql, Instant now, Instant since) {
    return new Backlog(
        waiting(sql, now),
        Outbox.troublesSince(sql, since, MOST_TROUBLES),
        ClockSetback.waitsUntil(sql, now));
  }

  private static List<Waiting> waiting(Sql sql, Instant now) {
    return sql.all(
        """
        SELECT l.platform, count(*) AS waiting, count(DISTINCT o.lane_id) AS lanes,
          min(o.not_before) AS oldest
        FROM outbox o JOIN lane l ON l.id = o.lane_id
        WHERE o.state IN ('PENDING', 'SENDING', 'UNKNOWN') AND o.not_before <= ?
          AND l.hold_until <= ?
        GROUP BY l.platform ORDER BY l.platform\
        """,
        row ->
            new Waiting(
                row.text("platform"),
                row.number("waiting"),
                row.number("lanes"),
                row.instant("oldest")),
        now,
        now);
  }
}
