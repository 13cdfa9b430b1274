package dev.whetstone.discord;

import dev.whetstone.core.adapter.SettingsException;
import java.time.Duration;
import java.util.function.Consumer;

/// How long connecting may take; says once that it took too long, and waits on.
final class Patience {
  /// Between two tries.
  static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  private final Duration most;
  private final Consumer<SettingsException> told;
  private long end;
  private boolean isTold;

  /// @param told hears that it took too long
  Patience(Duration most, Consumer<SettingsException> told) {
    this.most = most;
    this.told = told;
    this.end = System.nanoTime() + most.toNanos();
  }

  /// Discord itself lets us wait.
  void isProlonged(Duration more) {
    end += more.toNanos();
  }

  /// How long to wait before it is looked whether it is over; always positive.
  Duration left() {
    Duration left = isTold ? LONGEST_PAUSE : Duration.ofNanos(end - System.nanoTime());
    return left.compareTo(Duration.ofMillis(1)) < 0 ? Duration.ofMillis(1) : left;
  }

  /// Looks whether it is over.
  ///
  /// @param why it is not there yet, without a full stop
  void isTried(String why) {
    if (!isTold && System.nanoTime() >= end) {
      isTold = true;
      told.accept(Problems.late(most, why));
    }
  }
}
