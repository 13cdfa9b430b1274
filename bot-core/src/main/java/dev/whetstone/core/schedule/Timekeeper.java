package dev.whetstone.core.schedule;

import java.time.Duration;

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

  /// Ends; work that is under way is finished first.
  @Override
  void close();
}
