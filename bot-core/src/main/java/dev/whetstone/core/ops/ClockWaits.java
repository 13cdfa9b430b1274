package dev.whetstone.core.ops;

import java.time.Instant;
import java.util.Optional;

/// What waits for a clock that went back, and until when; both empty when all is well.
///
/// @param schedule until when nothing opens, closes or is done by the clock
/// @param sending until when nothing is sent
public record ClockWaits(Optional<Instant> schedule, Optional<Instant> sending) {
  /// All is well.
  public static final ClockWaits NONE = new ClockWaits(Optional.empty(), Optional.empty());

  /// Whether the clock can be trusted.
  public boolean isFine() {
    return schedule.isEmpty() && sending.isEmpty();
  }
}
