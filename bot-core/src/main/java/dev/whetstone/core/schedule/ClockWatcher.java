package dev.whetstone.core.schedule;

import java.time.Instant;

/// Hears of a machine's clock that cannot be trusted.
public interface ClockWatcher {
  /// It jumped back from `furthest` to `now`; nothing is done until it has caught up.
  void wentBack(Instant now, Instant furthest);

  /// It has caught up; everything goes on.
  void caughtUp(Instant now);
}
