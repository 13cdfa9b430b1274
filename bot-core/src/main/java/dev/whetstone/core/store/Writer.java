package dev.whetstone.core.store;

import dev.whetstone.core.store.StoreException.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one thread that writes: it drains waiting work into batches and commits each once.
final class Writer implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Writer.class);
  private static final int BATCH = 64;
  // Each try waits for SQLite's busy_timeout of 5 s.
  private static final int TRIES = 12;

  private final DatabaseFile file;
  private final JdbcSql sql;
  private final Runnable committed;
  private final BlockingQueue<Work<?>> queue = new LinkedBlockingQueue<>();
  private final Work<Integer> end = new Work<>(_ -> 0);
  private final Thread thread;
  private volatile WriteHook hook = WriteHook.none();
  private boolean closed;

  Writer(DatabaseFile file, Runnable committed) {
    this.file = file;
    this.sql = file.connect();
    this.committed = committed;
    this.thread = Thread.ofPlatform().name("store-writer").daemon().start(this::loop);
  }

  void hook(WriteHook next) {
    hook = next;
  }

  boolean isMe() {
    return Thread.currentThread().equals(thread);
  }

  <T> T write(Function<Sql, T> task) {
    Work<T> work = new Work<>(task);
    enqueue(work);
    return work.await();
  }

  /// They wait together, so that they go into the same batches.
  List<RuntimeException> writeEach(List<? extends Function<Sql, ?>> tasks) {
    List<Work<?>> works = new ArrayList<>();
    for (Function<Sql, ?> task : tasks) {
      Work<?> work = new Work<>(task);
      enqueue(work);
      works.add(work);
    }
    List<RuntimeException> failures = new ArrayList<>();
    for (Work<?> work : works) {
      try {
        work.await();
      } catch (RuntimeException failure) {
        failures.add(failure); // for the caller
      }
    }
    return failures;
  }

  private synchronized void enqueue(Work<?> work) {
    if (isMe()) {
      throw new IllegalStateException("a write inside a write: use the Sql that is there");
    }
    if (closed) {
      throw StoreException.about(Reason.CLOSED, file.path());
    }
    queue.add(work);
  }

  private void loop() {
    boolean last = false;
    while (!last) {
      List<Work<?>> batch = next();
      last = batch.remove(end);
      if (!batch.isEmpty()) {
        commit(batch);
        batch.forEach(Work::tell);
      }
    }
    end.tell();
  }

  private List<Work<?>> next() {
    List<Work<?>> batch = new ArrayList<>(BATCH);
    try {
      batch.add(queue.take());
      queue.drainTo(batch, BATCH - 1);
    } catch (InterruptedException nobodyShould) {
      log.warn("the writer was interrupted and goes on", nobodyShould);
    }
    return batch;
  }

  private void commit(List<Work<?>> batch) {
    WriteHook along = hook;
    try {
      begin();
      batch.forEach(this::runApart);
      if (batch.stream().allMatch(Work::hasFailed)) {
        sql.update("ROLLBACK");
        return;
      }
      along.before().accept(sql);
      sql.update("COMMIT");
      file.mustBeThere();
    } catch (RuntimeException | Error failure) {
      rollBack();
      batch.forEach(work -> work.fails(failure));
      return;
    }
    afterwards(along);
  }

  /// Another process may be writing: its turn is waited for here, and no caller sees it.
  private void begin() {
    for (int attempt = 1; ; attempt++) {
      try {
        sql.update("BEGIN IMMEDIATE");
        return;
      } catch (StoreException refused) {
        if (refused.reason() != Reason.BUSY || attempt == TRIES) {
          throw refused;
        }
        log.warn("another program has been writing to the database for {} s", attempt * 5);
      }
    }
  }

  private void runApart(Work<?> work) {
    sql.update("SAVEPOINT work");
    try {
      work.run(sql);
    } catch (RuntimeException | Error failure) {
      work.fails(failure);
      undo(failure);
    }
    sql.update("RELEASE work");
  }

  private void undo(Throwable failure) {
    try {
      sql.update("ROLLBACK TO work");
    } catch (StoreException gone) {
      // A full disk makes SQLite roll back everything: then the first cause is what all must hear.
      throw failure instanceof StoreException cause ? cause : gone;
    }
  }

  private void rollBack() {
    try {
      sql.update("ROLLBACK");
    } catch (StoreException alreadyDone) {
      log.debug("nothing left to roll back: {}", alreadyDone.getMessage());
    }
  }

  private void afterwards(WriteHook along) {
    committed.run();
    try {
      along.after().run();
    } catch (RuntimeException bug) {
      log.error("what runs after a commit failed; the commit holds", bug);
    }
  }

  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      queue.add(end);
    }
    end.await();
    sql.close();
  }
}
