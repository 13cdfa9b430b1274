package dev.whetstone.core.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Sees to it that due work is done in time.
public interface Timekeeper extends AutoCloseable {
  /// Begins; what is due already is done at once.
  void start();

  /// To be called after a commit that may have made something due earlier. Cheap, never waits for
  /// the work, and does nothing before the start or after the end.
  void changed();

  /// How long ago it last looked at what is due and did it, by real time; it looks each minute at
  /// least.
  Duration sinceLook();

  /// Until when nothing is done because the machine's clock went back; empty when all is well.
  Optional<Instant> waitsForClockUntil();

  /// Ends; work that is under way is finished first.
  @Override
  void close();
}
