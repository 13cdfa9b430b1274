package dev.whetstone.core.streak;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A piece of time, `[from, until)`.
public record Interval(Instant from, Instant until) {
  /// Refuses one that ends before it begins.
  public Interval {
    if (until.isBefore(from)) {
      throw new IllegalArgumentException(from + " until " + until + " runs backwards");
    }
  }

  /// The part of this one that lies within another; empty when they share no time.
  public Optional<Interval> within(Interval other) {
    Instant later = from.isAfter(other.from) ? from : other.from;
    Instant earlier = until.isBefore(other.until) ? until : other.until;
    return later.isBefore(earlier) ? Optional.of(new Interval(later, earlier)) : Optional.empty();
  }

  /// Whether an instant lies in it.
  public boolean contains(Instant at) {
    return !at.isBefore(from) && at.isBefore(until);
  }

  /// Whether all of another lies in it.
  public boolean covers(Interval other) {
    return !other.from.isBefore(from) && !other.until.isAfter(until);
  }

  /// How long it is.
  public Duration length() {
    return Duration.between(from, until);
  }

  /// The same time without overlaps and seams, in order.
  public static List<Interval> union(List<Interval> intervals) {
    List<Interval> union = new ArrayList<>();
    for (Interval next : intervals.stream().sorted(Comparator.comparing(Interval::from)).toList()) {
      if (union.isEmpty() || next.from.isAfter(union.getLast().until)) {
        union.add(next);
      } else if (next.until.isAfter(union.getLast().until)) {
        union.add(new Interval(union.removeLast().from, next.until));
      }
    }
    return List.copyOf(union);
  }
}
