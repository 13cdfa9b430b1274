package dev.whetstone.core.adapter;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/// Runs tasks on virtual threads: those of one queue one after the other as they came, queues
/// beside each other. Services deliver in order and want many answers at once.
public final class InOrder {
  private final String service;
  private final Map<String, Queue<Runnable>> waiting = new HashMap<>();

  /// @param service how its threads are called
  public InOrder(String service) {
    this.service = service;
  }

  /// Takes a task; returns at once.
  public void run(String queue, Runnable task) {
    synchronized (waiting) {
      Queue<Runnable> tasks = waiting.get(queue);
      if (tasks != null) {
        tasks.add(task);
        return;
      }
      waiting.put(queue, new ArrayDeque<>());
    }
    start(queue, task);
  }

  /// Each on a thread of its own: one that fails ends alone, and the next begins all the same.
  private void start(String queue, Runnable task) {
    Thread.ofVirtual()
        .name(service + " " + queue)
        .start(() -> {
          try {
            task.run();
          } finally {
            Runnable next = next(queue);
            if (next != null) {
              start(queue, next);
            }
          }
        });
  }

  private @Nullable Runnable next(String queue) {
    synchronized (waiting) {
      Queue<Runnable> tasks = waiting.getOrDefault(queue, new ArrayDeque<>());
      Runnable task = tasks.poll();
      if (task == null) {
        waiting.remove(queue);
        waiting.notifyAll();
      }
      return task;
    }
  }

  /// Waits until nothing is under way, at most so long or until it is interrupted.
  public void settle(Duration most) {
    long end = System.nanoTime() + most.toNanos();
    synchronized (waiting) {
      try {
        while (!waiting.isEmpty() && System.nanoTime() < end) {
          waiting.wait(Math.max(1, (end - System.nanoTime()) / 1_000_000));
        }
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
