package dev.whetstone.core.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Moves the write-ahead log into the file, on a thread of its own, so that no commit has to.
final class Checkpoints implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Checkpoints.class);
  private static final long PAUSE_MILLIS = 250;
  private static final long LARGE = 64L << 20;

  private final JdbcSql sql;
  private final Path wal;
  private final AtomicBoolean empties = new AtomicBoolean();
  private final Semaphore commits = new Semaphore(0);
  private final Semaphore closing = new Semaphore(0);
  private final Thread thread;

  Checkpoints(DatabaseFile file) {
    // Whoever waits for readers here keeps writers waiting.
    this.sql = file.connect("busy_timeout=200");
    this.wal = file.path().resolveSibling(file.path().getFileName() + "-wal");
    this.thread = Thread.ofPlatform().name("store-checkpoint").daemon().start(this::loop);
  }

  /// Something was committed.
  void committed() {
    commits.release();
  }

  /// Leaves nothing in the log; while somebody reads from it, that is made up for later.
  void empty() {
    empties.set(true);
    checkpoint();
  }

  private void loop() {
    try {
      do {
        commits.acquire();
        commits.drainPermits();
        checkpoint();
      } while (!closing.tryAcquire(PAUSE_MILLIS, TimeUnit.MILLISECONDS));
    } catch (InterruptedException nobodyShould) {
      log.warn("checkpoints ended early", nobodyShould);
    }
  }

  private synchronized void checkpoint() {
    boolean emptying = empties.getAndSet(false);
    try {
      String mode = emptying ? "TRUNCATE" : Files.size(wal) > LARGE ? "RESTART" : "PASSIVE";
      boolean done =
          sql.first("PRAGMA wal_checkpoint(" + mode + ")", row -> row.number("busy"))
              .filter(busy -> busy == 0)
              .isPresent();
      empties.compareAndSet(false, emptying && !done);
    } catch (IOException | StoreException failure) {
      empties.compareAndSet(false, emptying);
      log.warn("a checkpoint failed; the next one makes up for it", failure);
    }
  }

  @Override
  public void close() {
    closing.release();
    commits.release();
    try {
      thread.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    sql.close();
  }
}
