package dev.whetstone.discord;

import java.time.Duration;

/// At most so many requests in any second for the whole bot
/// (discord.com/developers/docs/topics/rate-limits#global-rate-limit: 50). They go one after the
/// other at even distances: a burst at the end of one second and another at the beginning of the
/// next would be too many in the second between.
final class Pace {
  /// Requests reach Discord a little later than we let them go, and not all by as much.
  static final int A_SECOND = 45;

  private static final long STEP_NANOS = Duration.ofSeconds(1).toNanos() / A_SECOND;

  private final long stepNanos;
  private long nextNanos = System.nanoTime();

  private Pace(long stepNanos) {
    this.stepNanos = stepNanos;
  }

  /// As fast as Discord lets a bot be.
  static Pace ofDiscord() {
    return new Pace(STEP_NANOS);
  }

  /// No pace at all: for measuring what a call costs.
  static Pace none() {
    return new Pace(0);
  }

  /// Takes the next turn unless it is too far off.
  ///
  /// @return how long to wait for it; longer than `most` where none was taken
  synchronized Duration turn(Duration most) {
    long now = System.nanoTime();
    long at = nextNanos - now > 0 ? nextNanos : now;
    if (at - now <= most.toNanos()) {
      nextNanos = at + stepNanos;
    }
    return Duration.ofNanos(at - now);
  }
}
