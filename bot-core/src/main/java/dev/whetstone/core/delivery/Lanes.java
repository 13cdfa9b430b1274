package dev.whetstone.core.delivery;

import dev.whetstone.core.store.Row;
import dev.whetstone.core.store.Sql;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The ordered queues of the outbox: whose turn it is in each, and who sends from it.
///
/// Posts keep their order: the oldest unfinished one is the head and all others wait for it. Edits
/// stand beside the order, so that their pause of five seconds holds nobody up.
final class Lanes {
  // Spelled as in the index, or it is not used.
  private static final String OPEN = "o.state IN ('PENDING', 'SENDING', 'UNKNOWN')";

  private static final String HEAD =
      "o.lane_id = ? AND " + OPEN + " AND o.kind <> 'EDIT' ORDER BY o.seq LIMIT 1";

  private static final String NOT_WAITING =
      """
      NOT EXISTS (SELECT 1 FROM outbox a WHERE a.key = o.after_key
        AND a.state IN ('PENDING', 'SENDING', 'UNKNOWN'))
      AND NOT EXISTS (SELECT 1 FROM outbox p WHERE p.key = o.place_key
        AND p.state IN ('PENDING', 'SENDING', 'UNKNOWN'))\
      """;

  private static final String READY_HEAD =
      "SELECT o.* FROM outbox o WHERE o.seq = (SELECT o.seq FROM outbox o WHERE "
          + HEAD
          + ") AND "
          + NOT_WAITING;

  private static final String READY_EDITS =
      "SELECT o.* FROM outbox o WHERE o.lane_id = ? AND "
          + OPEN
          + " AND o.kind = 'EDIT' AND "
          + NOT_WAITING
          + " ORDER BY o.not_before, o.seq LIMIT 1";

  private Lanes() {}

  static void ensure(Sql sql, String lane, String platform) {
    sql.update(
        "INSERT INTO lane (id, platform) VALUES (?, ?) ON CONFLICT (id) DO NOTHING",
        lane,
        platform);
  }

  /// Lanes that may have something to do, the longest due first.
  static List<String> due(Sql sql, String platform, Instant now, int most) {
    return sql.all(
        """
        SELECT id FROM lane WHERE platform = ? AND owner IS NULL AND next_at IS NOT NULL
          AND next_at <= ? ORDER BY next_at LIMIT ?\
        """,
        row -> row.text("id"),
        platform,
        now,
        most);
  }

  static Optional<Instant> nextAt(Sql sql, String platform) {
    return sql.first(
            """
            SELECT min(next_at) AS next_at FROM lane
            WHERE platform = ? AND owner IS NULL AND next_at IS NOT NULL\
            """,
            row -> Optional.ofNullable(row.instantOrNull("next_at")),
            platform)
        .flatMap(at -> at);
  }

  /// Whose turn it is in a lane, and from when.
  static Turn turn(Sql sql, String lane) {
    Instant held = heldUntil(sql, lane);
    return new Turn(
        Stream.of(READY_HEAD, READY_EDITS)
            .flatMap(query -> sql.first(query, row -> Ready.of(row, held), lane).stream())
            .toList());
  }

  /// Notes when the lane next has something to do.
  static void refresh(Sql sql, String lane) {
    sql.update(
        "UPDATE lane SET next_at = ? WHERE id = ?", turn(sql, lane).next().orElse(null), lane);
  }

  /// The head of a lane and its first edit, where they wait for nothing but time.
  record Turn(List<Ready> ready) {
    /// The row to send or to look for now.
    Optional<OutboxRow> now(Instant now) {
      return ready.stream().filter(one -> !one.from().isAfter(now)).findFirst().map(Ready::row);
    }

    /// When there is something to do.
    Optional<Instant> next() {
      return ready.stream().map(Ready::from).min(Instant::compareTo);
    }
  }

  private record Ready(OutboxRow row, Instant from) {
    private static Ready of(Row row, Instant held) {
      Instant notBefore = row.instant("not_before");
      return new Ready(OutboxRow.of(row), notBefore.isAfter(held) ? notBefore : held);
    }
  }

  private static Instant heldUntil(Sql sql, String lane) {
    return sql.first(
            "SELECT hold_until FROM lane WHERE id = ?", row -> row.instant("hold_until"), lane)
        .orElse(Instant.EPOCH);
  }

  /// Takes a lane; nothing is recorded any more under an older fence.
  static long take(Sql sql, String lane, String owner) {
    return sql.first(
            "UPDATE lane SET owner = ?, fence = fence + 1 WHERE id = ? RETURNING fence",
            row -> row.number("fence"),
            owner,
            lane)
        .orElseThrow();
  }

  static boolean isHeldBy(Sql sql, String lane, String owner, long fence) {
    return sql.first(
            "SELECT 1 AS held FROM lane WHERE id = ? AND owner = ? AND fence = ?",
            row -> row.flag("held"),
            lane,
            owner,
            fence)
        .isPresent();
  }

  static void release(Sql sql, String lane, Turn turn) {
    sql.update(
        "UPDATE lane SET owner = NULL, next_at = ? WHERE id = ?", turn.next().orElse(null), lane);
  }

  /// Nothing is sent from the lane before an instant.
  static void hold(Sql sql, String lane, Instant until) {
    sql.update("UPDATE lane SET hold_until = ? WHERE id = ?", until, lane);
  }

  /// A row has come to its end: those who waited for it may go on. Its own lane is not looked at.
  static void finished(Sql sql, String key) {
    Stream.of("after_key", "place_key")
        .flatMap(column -> lanesBy(sql, column, key).stream())
        .distinct()
        .forEach(lane -> refresh(sql, lane));
  }

  private static List<String> lanesBy(Sql sql, String column, @Nullable String key) {
    return sql.all(
        "SELECT DISTINCT lane_id FROM outbox o WHERE " + column + " = ? AND " + OPEN,
        row -> row.text("lane_id"),
        key);
  }

  /// Who holds which lane.
  static List<Held> held(Sql sql) {
    return sql.all(
        "SELECT id, owner, fence FROM lane WHERE owner IS NOT NULL",
        row -> new Held(row.text("id"), row.text("owner"), row.number("fence")));
  }

  /// A lane and the process that sends from it.
  record Held(String lane, String owner, long fence) {}

  /// Takes a lane from an owner that is gone: what was being sent is unknown.
  static void takeOver(Sql sql, Held held) {
    int freed =
        sql.update(
            """
            UPDATE lane SET owner = NULL, fence = fence + 1
            WHERE id = ? AND owner = ? AND fence = ?\
            """,
            held.lane(),
            held.owner(),
            held.fence());
    if (freed > 0) {
      sql.update(
          """
          UPDATE outbox SET state = CASE WHEN state <> 'SENDING' THEN state
            WHEN kind IN ('CHANNEL', 'THREAD', 'MEMBER') THEN 'UNKNOWN' ELSE 'PENDING' END
          WHERE lane_id = ? AND state IN ('PENDING', 'SENDING', 'UNKNOWN')\
          """,
          held.lane());
      refresh(sql, held.lane());
    }
  }
}
