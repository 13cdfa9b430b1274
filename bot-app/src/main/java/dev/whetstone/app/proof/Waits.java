package dev.whetstone.app.proof;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Real time that passes.
final class Waits {
  private Waits() {}

  static void millis(long millis) {
    until(new CountDownLatch(1), millis);
  }

  /// Waits for a latch, so long at most.
  ///
  /// @return whether it opened
  static boolean until(CountDownLatch latch, long millis) {
    try {
      return latch.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the proof was stopped", stopped);
    }
  }
}
