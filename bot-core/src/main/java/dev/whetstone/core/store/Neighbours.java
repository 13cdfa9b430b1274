package dev.whetstone.core.store;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks once a second whether anybody else has committed to the file: another program knows
/// nothing of our hooks.
final class Neighbours implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Neighbours.class);
  private static final long GLANCE_MILLIS = 1_000;

  private final JdbcSql sql;
  private final Runnable noticed;
  private final Semaphore closing = new Semaphore(0);
  private final Thread thread;

  /// @param noticed runs on this thread after commits of others, and of our own writer, which
  ///   SQLite does not tell apart
  Neighbours(DatabaseFile file, Runnable noticed) {
    this.sql = file.connect("query_only=ON");
    this.noticed = noticed;
    this.thread = Thread.ofPlatform().name("store-neighbours").daemon().start(this::loop);
  }

  private void loop() {
    long seen = -1;
    try {
      do {
        seen = look(seen);
      } while (!closing.tryAcquire(GLANCE_MILLIS, TimeUnit.MILLISECONDS));
    } catch (InterruptedException nobodyShould) {
      log.warn("changes of other programs are not noticed any more", nobodyShould);
    }
  }

  private long look(long seen) {
    try {
      long version =
          sql.first("PRAGMA data_version", row -> row.number("data_version")).orElseThrow();
      if (version != seen) {
        noticed.run();
      }
      return version;
    } catch (RuntimeException failure) {
      // The edge of this thread: the next glance makes up for it.
      log.warn("looking for changes of other programs failed", failure);
      return -1;
    }
  }

  /// Waits until nothing of it runs any more.
  @Override
  public void close() {
    closing.release();
    try {
      thread.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    sql.close();
  }
}
