package dev.whetstone.core.schedule;

import dev.whetstone.core.round.Times;
import java.time.Duration;
import java.time.Instant;

/// How a planned opening stands at an instant.
public sealed interface Lateness {
  /// It is still to come.
  record Early(Duration by) implements Lateness {}

  /// It opens now, as planned.
  record OnTime() implements Lateness {}

  /// It opens now, and its instants are counted from the real opening.
  record Late(Duration by) implements Lateness {}

  /// Its date is skipped; that is said once and costs nobody anything.
  record Missed(Duration by) implements Lateness {}

  /// Judges a planned opening. Exactly `catchUp` late is already missed.
  static Lateness of(Instant planned, Instant now, Duration catchUp) {
    Duration by = Duration.between(planned, now);
    if (by.isNegative()) {
      return new Early(by.negated());
    }
    if (by.compareTo(Times.ON_TIME) < 0) {
      return new OnTime();
    }
    return by.compareTo(catchUp) < 0 ? new Late(by) : new Missed(by);
  }
}
