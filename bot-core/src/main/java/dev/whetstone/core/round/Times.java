package dev.whetstone.core.round;

import java.time.Duration;
import java.time.Instant;

/// The instants of an opened round. They never move.
///
/// @param due the deadline: credit on time until then, itself excluded
/// @param graceEnd late answers count until then, itself excluded
public record Times(Instant opened, Instant wrap, Instant due, Instant graceEnd) {
  private static final Duration OPEN_FOR = Duration.ofHours(24);

  /// The instants that follow from an opening.
  public static Times from(Instant opened, RoundSettings settings) {
    Instant due = opened.plus(OPEN_FOR);
    return new Times(opened, opened.plus(settings.wrapAfter()), due, due.plus(settings.grace()));
  }
}
