package dev.whetstone.core.delivery;

import dev.whetstone.core.chat.Ref;
import dev.whetstone.core.chat.Sending;
import dev.whetstone.core.store.Sql;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Decides, within a transaction, what is sent next.
final class Claims {
  private static final int EXPIRED_AT_ONCE = 200;

  private final String owner;
  private final List<DeliveryWatcher> watchers;

  Claims(String owner, List<DeliveryWatcher> watchers) {
    this.owner = owner;
    this.watchers = watchers;
  }

  /// Claims at most as many lanes of a platform.
  List<Claim> due(Sql sql, String platform, int most, Instant now) {
    List<Claim> claims = new ArrayList<>();
    for (String lane : Lanes.due(sql, platform, now, most)) {
      next(sql, platform, lane, now).ifPresent(claims::add);
    }
    return claims;
  }

  /// Claims the next row of a lane that is free or ours, or frees the lane.
  Optional<Claim> next(Sql sql, String platform, String lane, Instant now) {
    Lanes.Turn turn = Lanes.turn(sql, lane);
    while (turn.now(now).isPresent()) {
      Optional<Claim> claim = claim(sql, platform, turn.now(now).get(), now);
      if (claim.isPresent()) {
        return claim;
      }
      turn = Lanes.turn(sql, lane);
    }
    Lanes.release(sql, lane, turn);
    return Optional.empty();
  }

  private Optional<Claim> claim(Sql sql, String platform, OutboxRow row, Instant now) {
    boolean looks = row.state() == State.UNKNOWN;
    if (!looks && row.isExpired(now)) {
      expire(sql, row.key(), now);
      return Optional.empty();
    }
    if (!looks && mustLookFirst(sql, row, now)) {
      return Optional.empty();
    }
    Optional<Sending> sending = row.sending(place(sql, row.placeKey()));
    if (sending.isEmpty()) {
      finish(sql, row.key(), State.DEAD, "its place never came to be: " + row.placeKey());
      return Optional.empty();
    }
    long fence = Lanes.take(sql, row.lane(), owner);
    Instant triedAt = looks ? Objects.requireNonNull(row.triedAt()) : now;
    if (!looks) {
      sql.update(
          """
          UPDATE outbox SET state = 'SENDING', attempts = attempts + 1, tried_at = ?
          WHERE key = ?\
          """,
          now,
          row.key());
    }
    return Optional.of(new Claim(row, sending.get(), platform, fence, triedAt));
  }

  /// Then the row is one to look for from now on.
  private static boolean mustLookFirst(Sql sql, OutboxRow row, Instant now) {
    Optional<Instant> since = Comeback.maybeSentSince(sql, row, now);
    since.ifPresent(from ->
        sql.update(
            "UPDATE outbox SET state = 'UNKNOWN', attempts = 1, tried_at = ? WHERE key = ?",
            from,
            row.key()));
    return since.isPresent();
  }

  private static Optional<Ref> place(Sql sql, @Nullable String key) {
    return key == null ? Optional.empty() : Outbox.refOf(sql, key);
  }

  /// Ends rows whose time is over; returns how many.
  int expireDue(Sql sql, Instant now) {
    List<Expired> rows =
        sql.all(
            """
            SELECT key, lane_id FROM outbox
            WHERE state = 'PENDING' AND expires_at IS NOT NULL AND expires_at <= ?
            ORDER BY expires_at, seq LIMIT ?\
            """,
            row -> new Expired(row.text("key"), row.text("lane_id")),
            now,
            EXPIRED_AT_ONCE);
    rows.forEach(row -> expire(sql, row.key(), now));
    rows.stream().map(Expired::lane).distinct().forEach(lane -> Lanes.refresh(sql, lane));
    return rows.size();
  }

  private record Expired(String key, String lane) {}

  private void expire(Sql sql, String key, Instant now) {
    // A watcher may have cancelled it since the list was made.
    if (finish(sql, key, State.EXPIRED, null)) {
      watchers.forEach(watcher -> watcher.expired(sql, key, now));
    }
  }

  static Optional<Instant> nextExpiry(Sql sql) {
    return sql.first(
            """
            SELECT min(expires_at) AS expires_at FROM outbox
            WHERE state = 'PENDING' AND expires_at IS NOT NULL\
            """,
            row -> Optional.ofNullable(row.instantOrNull("expires_at")))
        .flatMap(at -> at);
  }

  static boolean finish(Sql sql, String key, State state, @Nullable String why) {
    int touched =
        sql.update(
            """
            UPDATE outbox SET state = ?, error = ?
            WHERE key = ? AND state IN ('PENDING', 'SENDING', 'UNKNOWN')\
            """,
            state,
            why,
            key);
    if (touched > 0) {
      Lanes.finished(sql, key);
    }
    return touched > 0;
  }
}
