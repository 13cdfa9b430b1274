package dev.whetstone.core;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A clock that stands until a test moves it.
public final class HandClock implements InstantSource {
  private volatile Instant now;

  /// Stands at an instant, such as `2026-03-02T09:00:00Z`.
  public HandClock(String start) {
    now = Instant.parse(start);
  }

  @Override
  public Instant instant() {
    return now;
  }

  /// Stands at another instant, later or earlier.
  public void moveTo(Instant at) {
    now = at;
  }

  /// Moves it forward, or back.
  public void advance(Duration by) {
    now = now.plus(by);
  }
}
