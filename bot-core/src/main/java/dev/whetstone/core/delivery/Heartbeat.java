package dev.whetstone.core.delivery;

import dev.whetstone.core.store.Transactions;
import java.time.Duration;
import java.time.Instant;

/// Notes now and then that this process runs, so that it can be told later when none did.
final class Heartbeat {
  private static final Duration PAUSE = Duration.ofSeconds(10);

  private final Transactions transactions;
  private final String process;
  private long beatNanos = System.nanoTime();

  Heartbeat(Transactions transactions, String process) {
    this.transactions = transactions;
    this.process = process;
  }

  void beat(Instant now) {
    beatNanos = System.nanoTime();
    transactions.write(sql ->
        sql.update(
            """
            INSERT INTO process (id, started_at, beat_at) VALUES (?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET beat_at = excluded.beat_at\
            """,
            process,
            now,
            now));
  }

  void beatIfDue(Instant now) {
    if (System.nanoTime() - beatNanos > PAUSE.toNanos()) {
      beat(now);
    }
  }
}
