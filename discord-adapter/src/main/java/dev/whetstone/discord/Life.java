package dev.whetstone.discord;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// The life of a line: whoever waits for something on it goes when it ends.
final class Life {
  private final CountDownLatch ended = new CountDownLatch(1);

  boolean isOver() {
    return ended.getCount() == 0;
  }

  /// Waits so long; whether it ended meanwhile.
  boolean endsIn(Duration pause) {
    try {
      return ended.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  void ends() {
    ended.countDown();
  }
}
