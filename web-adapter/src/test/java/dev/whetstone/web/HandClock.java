package dev.whetstone.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A clock that is moved by hand.
final class HandClock implements InstantSource, ClockControl {
  private volatile Instant now = Instant.parse("2026-03-27T08:00:00Z");
  private volatile boolean running;

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public Instant now() {
    return now;
  }

  @Override
  public boolean movable() {
    return true;
  }

  @Override
  public Instant whereTo(Move move) {
    return now.plus(
        switch (move) {
          case NEXT_STEP -> Duration.ofMinutes(80);
          case WRAP -> Duration.ofHours(8);
          case TOMORROW -> Duration.ofDays(1);
          case HOUR -> Duration.ofHours(1);
        });
  }

  @Override
  public void moveTo(Instant target) {
    now = target.isAfter(now) ? target : now;
  }

  @Override
  public boolean running() {
    return running;
  }

  @Override
  public void run(boolean on) {
    running = on;
  }

  void advance(Duration by) {
    now = now.plus(by);
  }
}
