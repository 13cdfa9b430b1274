package dev.whetstone.core.delivery;

import dev.whetstone.core.chat.Found;
import dev.whetstone.core.chat.Outcome;
import dev.whetstone.core.chat.Outcome.Reason;
import dev.whetstone.core.chat.Ref;
import dev.whetstone.core.store.Sql;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/// Records, within a transaction that still holds the lane, what became of a sending.
final class Records {
  private static final Duration HEALTHY = Duration.ofSeconds(60);
  private static final Duration LOOKED_LONG_ENOUGH = Duration.ofHours(1);
  private static final Duration SHORTEST_LOOK = Duration.ofSeconds(1);
  private static final Duration LONGEST_LOOK = Duration.ofSeconds(30);

  private final Claims claims;
  private final List<DeliveryWatcher> watchers;
  private final RateLimits limits;
  private final Backoff backoff;
  private final Health health;

  Records(
      Claims claims,
      List<DeliveryWatcher> watchers,
      RateLimits limits,
      Backoff backoff,
      Health health) {
    this.claims = claims;
    this.watchers = watchers;
    this.limits = limits;
    this.backoff = backoff;
    this.health = health;
  }

  void outcome(Sql sql, Claim claim, Outcome outcome, Instant now) {
    switch (outcome) {
      case Outcome.Sent(var ref) -> sent(sql, claim, ref, now);
      case Outcome.TryAgain(var after, var why) -> again(sql, claim, after, why, now);
      case Outcome.Unknown(var why) -> unknown(sql, claim, why, now);
      case Outcome.Refused(var reason, var why) -> refused(sql, claim, reason, why, now);
    }
  }

  void found(Sql sql, Claim claim, Found found, Instant now) {
    switch (found) {
      case Found.There(var ref) -> sent(sql, claim, ref, now);
      case Found.Absent() -> again(sql, claim, Duration.ZERO, "looked for, not there", now);
      case Found.Barred(var why) -> cannotTell(sql, claim, why, now);
      case Found.CannotTell(var why) -> cannotTell(sql, claim, why, now);
    }
  }

  private void sent(Sql sql, Claim claim, Ref ref, Instant now) {
    OutboxRow row = claim.row();
    boolean isNewest = isNewest(sql, row);
    sql.update(
        """
        UPDATE outbox SET state = ?, ref = ?, message = ?, sent_at = ?, sent_version = ?,
          not_before = ?, error = NULL, looking_since = NULL WHERE key = ?\
        """,
        isNewest ? State.SENT : State.PENDING,
        RefJson.write(ref),
        row.kind() == Kind.EDIT || row.kind().isMark() ? null : RefJson.message(ref),
        now,
        row.version(),
        isNewest ? now : now.plus(Outbox.EDIT_PAUSE),
        row.key());
    Duration pause = limits.pause().apply(claim.lane());
    Lanes.hold(sql, claim.lane(), pause.isZero() ? Instant.EPOCH : now.plus(pause));
    Lanes.finished(sql, row.key());
    watchers.forEach(watcher -> watcher.sent(sql, row.key(), ref, now));
  }

  /// An edit may have been given a newer text while it was being sent.
  private static boolean isNewest(Sql sql, OutboxRow row) {
    return sql.first(
            "SELECT body_version FROM outbox WHERE key = ?",
            r -> r.number("body_version"),
            row.key())
        .orElseThrow()
        .equals(row.version());
  }

  private void again(Sql sql, Claim claim, Duration wanted, String why, Instant now) {
    sql.update(
        """
        UPDATE outbox SET state = 'PENDING', error = ?, looking_since = NULL WHERE key = ?\
        """,
        why,
        claim.row().key());
    int attempts = claim.row().attempts() + (claim.isLook() ? 0 : 1);
    Lanes.hold(sql, claim.lane(), now.plus(backoff.after(attempts, wanted)));
  }

  private void unknown(Sql sql, Claim claim, String why, Instant now) {
    if (claim.row().kind().isIdempotent()) {
      again(sql, claim, Duration.ZERO, why, now);
    } else {
      sql.update(
          "UPDATE outbox SET state = 'UNKNOWN', error = ? WHERE key = ?", why, claim.row().key());
    }
  }

  private void cannotTell(Sql sql, Claim claim, String why, Instant now) {
    OutboxRow row = claim.row();
    Instant since = Objects.requireNonNullElse(row.lookingSince(), now);
    Duration looked = Duration.between(since, now);
    boolean isHopeless =
        looked.compareTo(HEALTHY) >= 0 && health.isHealthyFor(HEALTHY, claim.platform(), now);
    if (isHopeless || row.isExpired(now) || looked.compareTo(LOOKED_LONG_ENOUGH) >= 0) {
      Claims.finish(sql, row.key(), State.HELD, why);
      watchers.forEach(watcher -> watcher.held(sql, row.key(), now));
      return;
    }
    sql.update(
        "UPDATE outbox SET looking_since = ?, error = ? WHERE key = ?", since, why, row.key());
    Lanes.hold(sql, claim.lane(), now.plus(pause(looked)));
  }

  private static Duration pause(Duration looked) {
    Duration half = looked.dividedBy(2);
    return half.compareTo(SHORTEST_LOOK) < 0
        ? SHORTEST_LOOK
        : half.compareTo(LONGEST_LOOK) > 0 ? LONGEST_LOOK : half;
  }

  private void refused(Sql sql, Claim claim, Reason reason, String why, Instant now) {
    OutboxRow row = claim.row();
    boolean isNewest = isNewest(sql, row);
    if (reason == Reason.INVALID && (!isNewest || (row.body() != null && !row.isPlain()))) {
      sql.update(
          "UPDATE outbox SET state = 'PENDING', plain = ?, error = ? WHERE key = ?",
          isNewest,
          why,
          row.key());
      return;
    }
    if (reason == Reason.MESSAGE_GONE && row.placeKey() != null) {
      sql.update("UPDATE outbox SET ref = NULL WHERE key = ?", row.placeKey());
    }
    Claims.finish(sql, row.key(), State.DEAD, reason + ": " + why);
    watchers.forEach(watcher -> watcher.refused(sql, row.key(), reason, now));
  }

  Claims claims() {
    return claims;
  }
}
