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
/// @param warnedAt when the thread was told that its stage ends soon; of a live round only
/// @param isRevealed whether the thread shows its reveal: somebody had a counting answer at its
///   close
public record Part(
    int ordinal,
    String id,
    int stage,
    @Nullable Instant opensAt,
    Instant closesAt,
    @Nullable Instant closedAt,
    @Nullable Cause cause,
    @Nullable Instant warnedAt,
    boolean isRevealed) {

  /// A part that nothing has happened to.
  static Part planned(int ordinal, String id, int stage, Instant closesAt) {
    return new Part(ordinal, id, stage, null, closesAt, null, null, null, false);
  }

  /// Why a part closed.
  public enum Cause {
    TIME,
    EVERYONE,
    MANAGER,
    /// Whoever started a live interview went on.
    LEADER,
    /// The one member of a solo round answered.
    ANSWERED,
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
    return new Part(ordinal, id, stage, at, closesAt, null, null, warnedAt, false);
  }

  Part close(Instant at, Cause why) {
    return new Part(ordinal, id, stage, opensAt, closesAt, at, why, warnedAt, false);
  }

  Part revealed() {
    return new Part(ordinal, id, stage, opensAt, closesAt, closedAt, cause, warnedAt, true);
  }

  Part warned(Instant at) {
    return new Part(ordinal, id, stage, opensAt, closesAt, closedAt, cause, at, isRevealed);
  }
}
