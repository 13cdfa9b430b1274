package dev.whetstone.app;

import dev.whetstone.core.adapter.SettingsException;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/// That the program is to end: because it was told to, or because it cannot go on.
final class Ending {
  private final CountDownLatch told = new CountDownLatch(1);
  private volatile @Nullable SettingsException cause;

  /// Somebody wants it.
  void isWanted() {
    told.countDown();
  }

  /// It cannot go on.
  void isForced(SettingsException why) {
    cause = why;
    told.countDown();
  }

  /// Waits for it.
  void await() {
    try {
      told.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /// Why it cannot go on; empty where it was told to end.
  Optional<SettingsException> cause() {
    return Optional.ofNullable(cause);
  }
}
