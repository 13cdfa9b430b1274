package dev.whetstone.core.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Moves the write-ahead log into the file, on a thread of its own, so that no commit has to.
final class Checkpoints implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Checkpoints.class);
  private static final long PAUSE_MILLIS = 250;
  private static final long LARGE = 64L << 20;

  private final JdbcSql sql;
  private final Path wal;
  private final Semaphore commits = new Semaphore(0);
  private final Semaphore closing = new Semaphore(0);
  private final Thread thread;

  Checkpoints(DatabaseFile file) {
    this.sql = file.connect();
    this.wal = file.path().resolveSibling(file.path().getFileName() + "-wal");
    this.thread = Thread.ofPlatform().name("store-checkpoint").daemon().start(this::loop);
  }

  /// Something was committed.
  void committed() {
    commits.release();
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

  private void checkpoint() {
    try {
      String mode = Files.size(wal) > LARGE ? "RESTART" : "PASSIVE";
      sql.all("PRAGMA wal_checkpoint(" + mode + ")", row -> row.number("busy"));
    } catch (IOException | StoreException failure) {
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
