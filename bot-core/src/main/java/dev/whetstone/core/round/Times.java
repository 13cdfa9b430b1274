package dev.whetstone.core.round;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// The instants of an opened round. They never move.
///
/// @param due the deadline: credit on time until then, itself excluded
/// @param graceEnd late answers count until then, itself excluded
public record Times(Instant opened, Instant wrap, Instant due, Instant graceEnd) {
  /// A root that arrives this soon after its planned instant counts as on time.
  public static final Duration ON_TIME = Duration.ofMinutes(10);

  private static final Duration OPEN_FOR = Duration.ofHours(24);

  /// The instant that counts as a round's opening: the planned one if its root was delivered within
  /// ten minutes of it, else the minute of the delivery.
  public static Instant opening(Instant planned, Instant delivered) {
    return delivered.isBefore(planned.plus(ON_TIME))
        ? planned
        : delivered.truncatedTo(ChronoUnit.MINUTES);
  }

  /// The instants that follow from an opening.
  public static Times from(Instant opened, RoundSettings settings) {
    Instant due = opened.plus(OPEN_FOR);
    return new Times(opened, opened.plus(settings.wrapAfter()), due, due.plus(settings.grace()));
  }
}
