package dev.whetstone.core.adapter;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The life of an adapter's line to its service: whoever waits for something on it goes when it
/// ends.
public final class Life {
  private static final Logger log = LoggerFactory.getLogger(Life.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final CountDownLatch ended = new CountDownLatch(1);

  /// Whether it has ended.
  public boolean isOver() {
    return ended.getCount() == 0;
  }

  /// Waits so long; whether it ended meanwhile.
  public boolean endsIn(Duration pause) {
    try {
      return ended.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  /// Begins to listen, again after a second until it succeeds: whatever fails at the start, such as
  /// the database for a moment, shall not leave us deaf.
  ///
  /// @param service what is listened to: `Slack`
  public void keepBeginning(String service, Runnable begin) {
    boolean goesOn = !isOver();
    while (goesOn) {
      try {
        begin.run();
        goesOn = false;
      } catch (RuntimeException failure) {
        log.error("beginning to listen to {} failed, and is tried again", service, failure);
        goesOn = !endsIn(PAUSE);
      }
    }
  }

  /// Ends it, for good.
  public void ends() {
    ended.countDown();
  }
}
