package dev.whetstone.core.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// How a planned opening stands at an instant.
public sealed interface Lateness {
  /// A root that arrives this soon after its planned instant counts as on time.
  Duration TOLERANCE = Duration.ofMinutes(10);

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
    if (by.compareTo(TOLERANCE) < 0) {
      return new OnTime();
    }
    return by.compareTo(catchUp) < 0 ? new Late(by) : new Missed(by);
  }

  /// The instant that counts as a round's opening: the planned one if its root was delivered within
  /// ten minutes of it, else the minute of the delivery.
  static Instant opened(Instant planned, Instant delivered) {
    return delivered.isBefore(planned.plus(TOLERANCE))
        ? planned
        : delivered.truncatedTo(ChronoUnit.MINUTES);
  }
}
