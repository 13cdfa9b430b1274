package dev.whetstone.slack;

import dev.whetstone.core.chat.ChannelRef;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// One message a second and channel, its threads included (api.slack.com/apis/rate-limits: "one
/// message per second per channel"). A sender waits for its turn: the core could only come back
/// later, and by a clock of its own.
final class Pace implements AutoCloseable {
  private static final Duration STEP = Duration.ofSeconds(1);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
  private static final int LINES = 64;
  private static final int KEPT = 5_000;

  private final Map<ChannelRef, Queue> queues = new ConcurrentHashMap<>();
  private final Semaphore lines = new Semaphore(LINES, true);
  private final CountDownLatch closing = new CountDownLatch(1);

  private static final class Queue {
    private final Semaphore head = new Semaphore(1, true);
    private volatile long nextNanos = System.nanoTime();
  }

  /// The right to send one message; the next in its channel goes a second after its end.
  final class Turn implements AutoCloseable {
    private final Queue queue;

    private Turn(Queue queue) {
      this.queue = queue;
    }

    @Override
    public void close() {
      lines.release();
      queue.nextNanos = System.nanoTime() + STEP.toNanos();
      queue.head.release();
    }
  }

  /// Waits for a turn in a channel; empty when there are too many before us.
  Optional<Turn> turn(ChannelRef channel) {
    if (queues.size() > KEPT) {
      queues.values().removeIf(Pace::isIdle);
    }
    Queue queue = queues.computeIfAbsent(channel, _ -> new Queue());
    try {
      if (!queue.head.tryAcquire(LONGEST_WAIT.toNanos(), TimeUnit.NANOSECONDS)) {
        return Optional.empty();
      }
      return atHead(queue);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private Optional<Turn> atHead(Queue queue) throws InterruptedException {
    boolean goes = false;
    try {
      if (!closing.await(queue.nextNanos - System.nanoTime(), TimeUnit.NANOSECONDS)) {
        lines.acquire();
        goes = true;
      }
    } finally {
      if (!goes) {
        queue.head.release();
      }
    }
    return goes ? Optional.of(new Turn(queue)) : Optional.empty();
  }

  private static boolean isIdle(Queue queue) {
    return queue.head.availablePermits() > 0 && queue.nextNanos - System.nanoTime() < 0;
  }

  /// Lets everybody who waits go home.
  @Override
  public void close() {
    closing.countDown();
  }
}
