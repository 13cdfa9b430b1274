package dev.whetstone.core.interviewer;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A clock that stands until a test moves it.
final class HandClock implements InstantSource {
  private volatile Instant now;

  HandClock(String start) {
    now = Instant.parse(start);
  }

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
