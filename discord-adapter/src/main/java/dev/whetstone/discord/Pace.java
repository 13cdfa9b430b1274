package dev.whetstone.discord;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// At most so many requests in any second for the whole bot, as Discord counts them when they reach
/// it (discord.com/developers/docs/topics/rate-limits#global-rate-limit: 50). When a request
/// reached it we cannot know, only that it was between its leaving and its answer; so one counts
/// from its leaving until a second after its answer.
final class Pace {
  /// JDA has a few requests of its own.
  static final int A_SECOND = 48;

  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

  /// While all requests are on their way, nobody can tell when the next answer comes.
  private static final long LOOK_AGAIN = TimeUnit.MILLISECONDS.toNanos(10);

  private final int most;
  private final Semaphore head = new Semaphore(1, true);
  private final Deque<Long> answeredNanos = new ArrayDeque<>();
  private int underWay;
  private long nextNanos = System.nanoTime();

  private Pace(int most) {
    this.most = most;
  }

  /// As fast as Discord lets a bot be.
  static Pace ofDiscord() {
    return new Pace(A_SECOND);
  }

  /// No pace at all: for measuring what a call costs.
  static Pace none() {
    return new Pace(Integer.MAX_VALUE);
  }

  /// Waits for a turn, which ends with [#answered].
  ///
  /// @param patience how long to wait at most
  /// @param closing ends the waiting
  /// @return false where there are too many before us, or we are closing
  boolean turn(Duration patience, CountDownLatch closing) throws InterruptedException {
    if (!head.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
      return false;
    }
    try {
      long end = System.nanoTime() + patience.toNanos();
      for (long wait = next(); wait > 0; wait = next()) {
        if (closing.await(wait, TimeUnit.NANOSECONDS) || end - System.nanoTime() < 0) {
          return false;
        }
      }
      return true;
    } finally {
      head.release();
    }
  }

  /// Takes the next turn where it is there.
  ///
  /// @return how long to wait otherwise; zero where it was taken
  private synchronized long next() {
    long now = System.nanoTime();
    while (!answeredNanos.isEmpty() && now - answeredNanos.element() > SECOND) {
      answeredNanos.remove();
    }
    if (underWay + answeredNanos.size() >= most) {
      return answeredNanos.isEmpty()
          ? LOOK_AGAIN
          : Math.max(1, answeredNanos.element() + SECOND - now);
    }
    if (nextNanos - now > 0) {
      return nextNanos - now;
    }
    underWay++;
    nextNanos = now + SECOND / most;
    return 0;
  }

  /// A request that had its turn was answered, or is lost.
  synchronized void answered() {
    underWay--;
    if (most < Integer.MAX_VALUE) {
      answeredNanos.add(System.nanoTime());
    }
  }
}
