package dev.whetstone.discord;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/// At most so many requests in any second for the whole bot
/// (discord.com/developers/docs/topics/rate-limits#global-rate-limit: 50). They go in the order of
/// their coming, each a moment after the one before has really gone: a burst at the end of one
/// second and another at the beginning of the next would be too many in the second between, and so
/// would be those that a pause of ours held up, were they to catch up.
final class Pace {
  /// Fewer than Discord allows: requests reach it later than we let them go, and not all by as much.
  static final int A_SECOND = 44;

  private final long stepNanos;
  private final ReentrantLock head = new ReentrantLock(true);
  private long nextNanos = System.nanoTime();

  private Pace(long stepNanos) {
    this.stepNanos = stepNanos;
  }

  /// As fast as Discord lets a bot be.
  static Pace ofDiscord() {
    return new Pace(TimeUnit.SECONDS.toNanos(1) / A_SECOND);
  }

  /// No pace at all: for measuring what a call costs.
  static Pace none() {
    return new Pace(0);
  }

  /// Waits for a turn.
  ///
  /// @param most how long to wait at most
  /// @param closing ends the waiting
  /// @return false where there are too many before us, or we are closing
  boolean turn(Duration most, CountDownLatch closing) throws InterruptedException {
    if (stepNanos == 0) {
      return true;
    }
    if (!head.tryLock(most.toNanos(), TimeUnit.NANOSECONDS)) {
      return false;
    }
    try {
      boolean isClosing = closing.await(nextNanos - System.nanoTime(), TimeUnit.NANOSECONDS);
      nextNanos = System.nanoTime() + stepNanos;
      return !isClosing;
    } finally {
      head.unlock();
    }
  }
}
