package dev.whetstone.core.delivery;

import dev.whetstone.core.schedule.DueWork;
import dev.whetstone.core.store.Outages;
import dev.whetstone.core.store.Sql;
import dev.whetstone.core.store.Transactions;
import dev.whetstone.core.streak.Interval;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Notes now and then that this process runs. Where all processes of a database left a gap, since
/// they were stopped, killed or asleep with their machine, that is an outage of ours.
///
/// Only for a clock that goes by itself: one that people move on leaves gaps that nobody missed.
/// Comes before all other work, which has to know of the gap.
public final class Heartbeat implements DueWork {
  private static final Duration PAUSE = Duration.ofSeconds(10);
  private static final Duration KEPT = Duration.ofDays(1);

  private final Transactions transactions;
  private final String process;
  private volatile Instant due = Instant.EPOCH;

  /// @param process its id; each start has one of its own
  public Heartbeat(Transactions transactions, String process) {
    this.transactions = transactions;
    this.process = process;
  }

  @Override
  public Optional<Instant> nextDue() {
    return Optional.of(due);
  }

  @Override
  public void runDue(Instant now) {
    if (!now.isBefore(due)) {
      beat(now);
    }
  }

  /// Notes it at once: at the start, before anything else is done, and at the end.
  public void beat(Instant now) {
    transactions.write(sql -> beat(sql, now));
    due = now.plus(PAUSE);
  }

  private int beat(Sql sql, Instant now) {
    newest(sql)
        .filter(last -> last.isBefore(now))
        .ifPresent(last -> Outages.ours(sql, new Interval(last, now)));
    sql.update("DELETE FROM process WHERE beat_at < ?", now.minus(KEPT));
    return sql.update(
        """
        INSERT INTO process (id, started_at, beat_at) VALUES (?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET beat_at = excluded.beat_at\
        """,
        process,
        now,
        now);
  }

  /// Of all processes: while one of them ran, we were there.
  private static Optional<Instant> newest(Sql sql) {
    return sql.first(
        "SELECT beat_at FROM process ORDER BY beat_at DESC LIMIT 1", row -> row.instant("beat_at"));
  }
}
