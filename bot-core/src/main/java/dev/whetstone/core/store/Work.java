package dev.whetstone.core.store;

import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One piece of work on its way through the writer, and the caller that waits for it.
final class Work<T> {
  private final Function<Sql, T> task;
  private final CountDownLatch told = new CountDownLatch(1);
  private @Nullable T result;
  private @Nullable Throwable failure;

  Work(Function<Sql, T> task) {
    this.task = task;
  }

  void run(Sql sql) {
    result = task.apply(sql);
  }

  /// Keeps the first failure.
  void fails(Throwable why) {
    failure = failure == null ? why : failure;
  }

  boolean hasFailed() {
    return failure != null;
  }

  /// Lets the caller go on.
  void tell() {
    told.countDown();
  }

  /// Waits to the end, also when interrupted: the work may be committed already.
  @SuppressWarnings("NullAway") // the result is what the task returned
  T await() {
    boolean interrupted = false;
    while (true) {
      try {
        told.await();
        break;
      } catch (InterruptedException later) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    throwFailure();
    return result;
  }

  private void throwFailure() {
    switch (failure) {
      case RuntimeException unchecked -> throw unchecked;
      case Error error -> throw error;
      case null, default -> {}
    }
  }
}
