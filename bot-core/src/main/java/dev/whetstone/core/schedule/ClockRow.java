package dev.whetstone.core.schedule;

import java.time.Instant;
import java.util.Optional;

/// Where a [MovableClock] keeps its instant while the process is down.
public interface ClockRow {
  /// The last saved instant; empty for a clock that never ran.
  Optional<Instant> load();

  /// Keeps an instant; an earlier one than the kept one changes nothing.
  void save(Instant instant);
}
