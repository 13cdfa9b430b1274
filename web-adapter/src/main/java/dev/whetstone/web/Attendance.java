package dev.whetstone.web;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/// Who sits at the windows: a window whose event stream is open plays its member, one whose stream
/// ended does not.
final class Attendance {
  /// In which windows that outlived the last run come back by themselves.
  private static final Duration RETURN = Duration.ofSeconds(12);

  private final WebPlatform platform;
  private final BooleanSupplier ends;
  private final String run = Secrets.id("run-");
  private final long since = System.nanoTime();
  private final AtomicBoolean settled = new AtomicBoolean();

  /// @param ends whether this run is ending
  Attendance(WebPlatform platform, BooleanSupplier ends) {
    this.platform = platform;
    this.ends = ends;
  }

  boolean ends() {
    return ends.getAsBoolean();
  }

  /// The same answer, with the window attended as long as it is being written.
  Answer during(Windows.Window window, Answer stream) {
    return exchange -> {
      String ear = Secrets.id(run);
      platform
          .transactions()
          .write(sql -> {
            Windows.opened(sql, window, ear);
            return ear;
          });
      try {
        stream.write(exchange);
      } finally {
        left(ear);
      }
    };
  }

  /// When it is us who end, the window is still there and comes back.
  private void left(String ear) {
    if (!ends()) {
      platform
          .transactions()
          .write(sql -> {
            Windows.ended(sql, ear);
            return ear;
          });
    }
  }

  /// Gives up the windows of earlier runs that did not come back; does something once.
  void settle() {
    boolean late = System.nanoTime() - since > RETURN.toNanos();
    if (late && settled.compareAndSet(false, true)) {
      platform
          .transactions()
          .write(sql -> {
            Windows.endAllBut(sql, run);
            return run;
          });
    }
  }
}
