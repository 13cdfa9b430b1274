package dev.whetstone.app;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/// Long reckonings side by side, one a processor.
final class InParallel {
  private InParallel() {}

  /// What comes of each, in the same order.
  static <T, R> List<R> each(List<T> items, Function<T, R> reckoning) {
    int processors = Runtime.getRuntime().availableProcessors();
    try (ExecutorService workers = Executors.newFixedThreadPool(processors)) {
      List<Future<R>> running = new ArrayList<>();
      items.forEach(item -> running.add(workers.submit(() -> reckoning.apply(item))));
      List<R> done = new ArrayList<>();
      for (Future<R> future : running) {
        done.add(future.get());
      }
      return done;
    } catch (InterruptedException told) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while reckoning", told);
    } catch (ExecutionException bug) {
      throw new IllegalStateException("a reckoning failed", bug.getCause());
    }
  }
}
