package dev.whetstone.discord;

import java.time.Duration;

/// Until when something can be done at all.
///
/// @param endNanos by [System#nanoTime]
record Deadline(long endNanos) {
  /// So long from now on.
  static Deadline in(Duration time) {
    return new Deadline(System.nanoTime() + time.toNanos());
  }

  /// How long there is; zero when it is over.
  Duration left() {
    return Duration.ofNanos(Math.max(0, endNanos - System.nanoTime()));
  }
}
