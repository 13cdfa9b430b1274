package dev.whetstone.core.streak;

import java.time.Duration;
import java.util.List;

/// When a round was so disturbed that nobody's absence counts (docs/streaks.md, rule 4).
public final class Degradation {
  /// So much in sum, while answers were on time.
  public static final Duration IN_SUM = Duration.ofMinutes(60);

  /// Any outage in this last stretch before the deadline is enough.
  public static final Duration LAST_STRETCH = Duration.ofHours(1);

  private Degradation() {}

  /// Whether outages of ours and of the round's platform degraded it.
  ///
  /// @param open from the round's opening until its deadline
  public static boolean of(List<Interval> outages, Interval open) {
    List<Interval> felt =
        Interval.union(outages.stream().flatMap(o -> o.within(open).stream()).toList());
    Duration sum = felt.stream().map(Interval::length).reduce(Duration.ZERO, Duration::plus);
    Interval end = new Interval(open.until().minus(LAST_STRETCH), open.until());
    return sum.compareTo(IN_SUM) >= 0 || felt.stream().anyMatch(o -> o.within(end).isPresent());
  }
}
