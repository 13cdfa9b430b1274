package dev.whetstone.core.store;

import dev.whetstone.core.store.StoreException.Reason;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Function;

/// Connections that only read, lent one by one; who finds none waits here and not in SQLite.
final class Readers implements AutoCloseable {
  private static final int COUNT = 4;

  private final DatabaseFile file;
  private final BlockingQueue<JdbcSql> idle = new ArrayBlockingQueue<>(COUNT, true);
  private volatile boolean closed;

  Readers(DatabaseFile file) {
    this.file = file;
    for (int i = 0; i < COUNT; i++) {
      idle.add(file.connect("query_only=ON"));
    }
  }

  <T> T read(Function<Sql, T> work) {
    if (closed) {
      throw StoreException.about(Reason.CLOSED, file.path());
    }
    JdbcSql sql = take();
    try {
      return within(sql, work);
    } finally {
      idle.add(sql);
    }
  }

  private static <T> T within(JdbcSql sql, Function<Sql, T> work) {
    sql.update("BEGIN");
    try {
      return work.apply(sql);
    } finally {
      sql.update("ROLLBACK");
    }
  }

  private JdbcSql take() {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return idle.take();
        } catch (InterruptedException later) {
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /// Waits for those who still read.
  @Override
  public void close() {
    closed = true;
    for (int i = 0; i < COUNT; i++) {
      take().close();
    }
  }
}
