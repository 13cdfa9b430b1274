package dev.whetstone.core.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A clock that a test moves.
final class TestTime implements InstantSource {
  private volatile Instant now;

  TestTime(String start) {
    now = Instant.parse(start);
  }

  void advance(Duration by) {
    now = now.plus(by);
  }

  @Override
  public Instant instant() {
    return now;
  }
}
