package dev.whetstone.app.journey;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Waits for what another process does in its own time.
final class Eventually {
  private static final Duration PATIENCE = Duration.ofSeconds(25);

  private Eventually() {}

  static void holds(Runnable assertions) {
    within(PATIENCE, assertions);
  }

  /// Checks until it holds; what is wrong after that time is thrown.
  static void within(Duration patience, Runnable assertions) {
    long end = System.nanoTime() + patience.toNanos();
    while (true) {
      try {
        assertions.run();
        return;
      } catch (AssertionError notYet) {
        if (System.nanoTime() > end) {
          throw notYet;
        }
        pause();
      }
    }
  }

  private static void pause() {
    try {
      new Semaphore(0).tryAcquire(50, TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }
}
