package dev.whetstone.discord;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// Waiting in real time, for what only real time brings.
final class Pauses {
  private static final long PATIENCE_MILLIS = 15_000;

  private Pauses() {}

  /// Waits so long.
  static void of(long millis) {
    try {
      boolean _ = new CountDownLatch(1).await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /// Waits until something is so.
  static void until(String what, BooleanSupplier isSo) {
    long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
    while (!isSo.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("no " + what + " in time");
      }
      of(20);
    }
  }
}
