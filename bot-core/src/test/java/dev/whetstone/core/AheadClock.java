package dev.whetstone.core;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/// The world's clock, as far ahead as the test wants.
public final class AheadClock implements InstantSource {
  private Duration ahead = Duration.ZERO;

  @Override
  public synchronized Instant instant() {
    return Instant.now().plus(ahead).truncatedTo(ChronoUnit.MILLIS);
  }

  /// Goes on from this instant, where it is not over yet.
  public synchronized void moveTo(Instant at) {
    Duration left = Duration.between(instant(), at);
    if (left.isPositive()) {
      ahead = ahead.plus(left);
    }
  }
}
