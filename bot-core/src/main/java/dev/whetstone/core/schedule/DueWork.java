package dev.whetstone.core.schedule;

import java.time.Instant;
import java.util.Optional;

/// Something that has to happen at known instants. What is due is decided by the database alone, so
/// an early, late, doubled or missed call does no harm.
public interface DueWork {
  /// The next instant at which there is something to do; it may be in the past. Empty for nothing.
  Optional<Instant> nextDue();

  /// Does everything that is due at `now`, the oldest first.
  void runDue(Instant now);
}
