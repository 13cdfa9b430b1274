package dev.whetstone.core.ops;

import dev.whetstone.core.delivery.OldRows;
import dev.whetstone.core.delivery.Seen;
import dev.whetstone.core.schedule.DueWork;
import dev.whetstone.core.store.Settings;
import dev.whetstone.core.store.Sql;
import dev.whetstone.core.store.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Forgets each night what nobody needs any more, a few rows a transaction, so that no answer waits
/// for it. docs/operations.md says what is kept for how long.
public final class Retention implements DueWork {
  static final Duration BODIES = Duration.ofDays(30);
  static final Duration ROWS = Duration.ofDays(60);
  static final Duration ONCE = Duration.ofDays(400);
  static final Duration AUDIT = Duration.ofDays(365);
  static final Duration PROCESSES = Duration.ofDays(30);

  private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
  private static final String NEXT = "retention.next";
  private static final LocalTime QUIET = LocalTime.of(3, 17);
  private static final int AT_ONCE = 500;
  private static final int ROUNDS_AT_ONCE = 20;
  private static final String FINAL = "r.state IN ('DONE', 'SKIPPED', 'ABANDONED')";

  private final Transactions transactions;
  private final ZoneId zone;
  private final List<Chore> chores;

  /// Something to forget, a few rows at a time.
  @FunctionalInterface
  public interface Chore {
    /// Forgets at most so many rows; fewer when no more are left.
    int once(Sql sql, Instant now, int most);
  }

  /// @param zone where it is night when this runs
  /// @param more what adapters forget of their own tables
  public Retention(Transactions transactions, ZoneId zone, List<? extends Chore> more) {
    this.transactions = transactions;
    this.zone = zone;
    this.chores =
        Stream.concat(
                Stream.<Chore>of(
                    (sql, now, most) -> Seen.forgetBefore(sql, now.minus(Seen.KEPT), most),
                    (sql, now, most) -> OldRows.forgetTexts(sql, now.minus(BODIES), most),
                    Retention::texts,
                    Retention::rounds,
                    Retention::others,
                    Retention::audit,
                    Retention::processes),
                more.stream())
            .toList();
  }

  @Override
  public Optional<Instant> nextDue() {
    return Optional.of(
        transactions
            .read(sql -> Settings.get(sql, NEXT))
            .map(millis -> Instant.ofEpochMilli(Long.parseLong(millis)))
            .orElse(Instant.EPOCH));
  }

  /// The next night is noted first: what fails is made up for then.
  @Override
  public void runDue(Instant now) {
    if (nextDue().filter(due -> !due.isAfter(now)).isEmpty()) {
      return;
    }
    transactions.write(sql -> {
      Settings.put(sql, NEXT, String.valueOf(nightAfter(now).toEpochMilli()));
      return true;
    });
    long gone = chores.stream().mapToLong(chore -> run(chore, now)).sum();
    LOG.info("retention: {} rows forgotten", gone);
  }

  private Instant nightAfter(Instant now) {
    ZonedDateTime tonight = now.atZone(zone).with(QUIET);
    return (tonight.toInstant().isAfter(now) ? tonight : tonight.plusDays(1)).toInstant();
  }

  private long run(Chore chore, Instant now) {
    long gone = 0;
    int last = AT_ONCE;
    while (last >= AT_ONCE) {
      last = transactions.write(sql -> chore.once(sql, now, AT_ONCE));
      gone += last;
    }
    return gone;
  }

  /// A round drops the texts of its answers as its last deed; one that was abandoned had none.
  private static int texts(Sql sql, Instant now, int most) {
    return sql.update(
        "UPDATE answer SET text = NULL WHERE id IN (SELECT a.id FROM round r JOIN answer a ON"
            + " a.round_id = r.id WHERE "
            + FINAL
            + " AND a.text IS NOT NULL AND COALESCE(r.grace_end_at, r.planned_at) < ? LIMIT ?)",
        now,
        most);
  }

  /// The messages of rounds that are long over, and their lanes; rounds and verdicts stay.
  private static int rounds(Sql sql, Instant now, int most) {
    List<String> over =
        sql.all(
            "SELECT r.id FROM round r JOIN lane l ON l.id = 'round/' || r.id WHERE "
                + FINAL
                + " AND COALESCE(r.grace_end_at, r.planned_at) < ? AND NOT EXISTS (SELECT 1 FROM"
                + " outbox o WHERE o.lane_id IN (l.id, 'marks/' || r.id)"
                + " AND o.state IN ('PENDING', 'SENDING', 'UNKNOWN')) ORDER BY r.id LIMIT ?",
            row -> row.text("id"),
            now.minus(ROWS),
            ROUNDS_AT_ONCE);
    over.forEach(round -> forget(sql, round, now));
    return over.size() < ROUNDS_AT_ONCE ? 0 : most;
  }

  private static void forget(Sql sql, String round, Instant now) {
    OldRows.forgetUnder(sql, "round/" + round + "/", now, Integer.MAX_VALUE);
    for (String lane : List.of("round/" + round, "marks/" + round)) {
      sql.update("DELETE FROM lane WHERE id = ?", lane);
    }
  }

  /// As long as its key is there, what is to be said once is not said again.
  private static int others(Sql sql, Instant now, int most) {
    return OldRows.forgetFinished(sql, now.minus(ONCE), most);
  }

  /// The numbers of the table rise with time, so that only its beginning need be read.
  private static int audit(Sql sql, Instant now, int most) {
    return sql.update(
        "DELETE FROM audit WHERE at < ? AND seq IN (SELECT seq FROM audit ORDER BY seq LIMIT ?)",
        now.minus(AUDIT),
        most);
  }

  private static int processes(Sql sql, Instant now, int most) {
    return sql.update(
        "DELETE FROM process WHERE id IN (SELECT id FROM process WHERE beat_at < ? LIMIT ?)",
        now.minus(PROCESSES),
        most);
  }
}
