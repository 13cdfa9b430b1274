package dev.whetstone.core.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A clock that stands until a test moves it.
final class SetClock implements InstantSource {
  private volatile Instant now = Instant.parse("2026-03-27T08:00:00Z");

  @Override
  public Instant instant() {
    return now;
  }

  void moveTo(Instant at) {
    now = at;
  }

  void advance(Duration by) {
    now = now.plus(by);
  }
}
