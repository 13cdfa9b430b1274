package dev.whetstone.core.schedule;

import java.time.Duration;
import java.time.Instant;

/// What a process makes of its machine's clock. When it jumps back by more than a minute, nothing
/// may be done or sent until it has caught up, or the process was started anew.
///
/// @param furthest the latest instant that was seen
public record ClockGuard(Instant furthest, State state) {
  /// A correction of this size is nothing to talk about.
  public static final Duration TOLERANCE = Duration.ofMinutes(1);

  /// How the clock stands.
  public enum State {
    /// As ever.
    RUNNING,
    /// It has just jumped back.
    WENT_BACK,
    /// It has not caught up yet.
    BEHIND,
    /// It has just caught up.
    CAUGHT_UP
  }

  /// A guard that sees the clock for the first time.
  public static ClockGuard from(Instant now) {
    return new ClockGuard(now, State.RUNNING);
  }

  /// The guard after a look at the clock.
  public ClockGuard seeing(Instant now) {
    boolean behind =
        isStopped()
            ? now.isBefore(furthest)
            : Duration.between(now, furthest).compareTo(TOLERANCE) > 0;
    State next =
        behind
            ? isStopped() ? State.BEHIND : State.WENT_BACK
            : isStopped() ? State.CAUGHT_UP : State.RUNNING;
    return new ClockGuard(now.isAfter(furthest) ? now : furthest, next);
  }

  /// Whether nothing may be done or sent.
  public boolean isStopped() {
    return state == State.WENT_BACK || state == State.BEHIND;
  }
}
