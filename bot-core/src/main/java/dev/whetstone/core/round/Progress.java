package dev.whetstone.core.round;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How far a member is with one part, on the private walk.
///
/// @param hints how many hints they have seen
/// @param numbers how many numbers they have typed for its estimate
/// @param triedAt when they first tried, whether it counted or not
/// @param referenceSeenAt when they first saw its reference in private
/// @param toldAt when a writer was told that a message did not count
public record Progress(
    int ordinal,
    String member,
    int hints,
    int numbers,
    @Nullable Instant triedAt,
    @Nullable Instant referenceSeenAt,
    @Nullable Instant toldAt) {

  static Progress none(int ordinal, String member) {
    return new Progress(ordinal, member, 0, 0, null, null, null);
  }

  Progress hinted(int most) {
    int seen = Math.min(hints + 1, most);
    return new Progress(ordinal, member, seen, numbers, triedAt, referenceSeenAt, toldAt);
  }

  Progress typedNumber() {
    return new Progress(ordinal, member, hints, numbers + 1, triedAt, referenceSeenAt, toldAt);
  }

  Progress beforeLastNumber() {
    int before = Math.max(0, numbers - 1);
    return new Progress(ordinal, member, hints, before, triedAt, referenceSeenAt, toldAt);
  }

  Progress tried(Instant at) {
    Instant first = triedAt == null ? at : triedAt;
    return new Progress(ordinal, member, hints, numbers, first, referenceSeenAt, toldAt);
  }

  Progress sawReference(Instant at) {
    Instant first = referenceSeenAt == null ? at : referenceSeenAt;
    return new Progress(ordinal, member, hints, numbers, triedAt, first, toldAt);
  }

  Progress told(Instant at) {
    return new Progress(ordinal, member, hints, numbers, triedAt, referenceSeenAt, at);
  }
}
