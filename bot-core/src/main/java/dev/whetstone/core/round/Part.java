package dev.whetstone.core.round;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One place of a round's path: a step, or the twist.
///
/// @param ordinal from 0
/// @param id the step's or the twist's id
/// @param stage 1 to 4; a twist counts for the deep dive
/// @param opensAt when its question opened; absent before
/// @param closesAt its own time on the timetable
/// @param closedAt when it was closed; absent while open
public record Part(
    int ordinal,
    String id,
    int stage,
    @Nullable Instant opensAt,
    Instant closesAt,
    @Nullable Instant closedAt,
    @Nullable Cause cause) {

  /// Why a part closed.
  public enum Cause {
    TIME,
    EVERYONE,
    MANAGER,
    WRAP
  }

  /// True for the twist.
  public boolean isTwist() {
    return id.startsWith("t-");
  }

  /// True when its reveal was public at `at`.
  public boolean wasClosedBy(Instant at) {
    return closedAt != null && !at.isBefore(closedAt);
  }

  Part open(Instant at) {
    return new Part(ordinal, id, stage, at, closesAt, null, null);
  }

  Part close(Instant at, Cause why) {
    return new Part(ordinal, id, stage, opensAt, closesAt, at, why);
  }
}
