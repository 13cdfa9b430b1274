package dev.whetstone.discord.fake;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A clock that stands until a test moves it.
public final class FakeClock implements InstantSource {
  private volatile Instant now;

  /// Stands at an instant, such as `2026-03-02T09:00:00Z`.
  public FakeClock(String start) {
    now = Instant.parse(start);
  }

  @Override
  public Instant instant() {
    return now;
  }

  /// Moves it forward, or back.
  public void advance(Duration by) {
    now = now.plus(by);
  }
}
