package dev.whetstone.core.delivery;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long to wait before the next attempt: twice as long each time, up to five minutes, and by
/// chance up to half of it less, so that lanes do not come back all at once.
final class Backoff {
  /// Before the next attempt, unless the platform wants more.
  static final Duration LONGEST = Duration.ofMinutes(5);

  private static final long FIRST_MILLIS = 1000;
  private static final int DOUBLINGS = 9;

  private final RandomGenerator random;

  Backoff(RandomGenerator random) {
    this.random = random;
  }

  /// Never shorter than the platform wants.
  synchronized Duration after(int attempts, Duration wanted) {
    int doublings = Math.clamp(attempts - 1L, 0, DOUBLINGS);
    long full = Math.min(LONGEST.toMillis(), FIRST_MILLIS << doublings);
    Duration own = Duration.ofMillis(full - random.nextLong(full / 2));
    Duration asked = wanted.plusMillis(random.nextLong(FIRST_MILLIS));
    return wanted.isPositive() && asked.compareTo(own) > 0 ? asked : own;
  }
}
