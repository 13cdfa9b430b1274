package dev.whetstone.discord;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/// The world's clock, as far ahead as the test wants.
final class HandClock implements InstantSource {
  private Duration ahead = Duration.ZERO;

  @Override
  public synchronized Instant instant() {
    return Instant.now().plus(ahead).truncatedTo(ChronoUnit.MILLIS);
  }

  synchronized void moveTo(Instant at) {
    Duration left = Duration.between(instant(), at);
    if (left.isPositive()) {
      ahead = ahead.plus(left);
    }
  }
}
