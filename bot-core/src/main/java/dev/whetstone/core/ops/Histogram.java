package dev.whetstone.core.ops;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How often something took how long.
final class Histogram {
  private final List<Double> bounds;
  private final long[] counts;
  private double sum;

  /// @param bounds upper bounds in seconds, ascending; one without end is added
  Histogram(Double... bounds) {
    this.bounds = List.of(bounds);
    this.counts = new long[bounds.length + 1];
  }

  /// What is negative counts as nothing.
  synchronized void add(Duration took) {
    double seconds = Math.max(0, took.toNanos() / 1e9);
    int bucket = 0;
    while (bucket < bounds.size() && seconds > bounds.get(bucket)) {
      bucket++;
    }
    counts[bucket]++;
    sum += seconds;
  }

  synchronized void writeTo(Exposition page, String name, Map<String, String> labels) {
    long total = 0;
    for (int bucket = 0; bucket < counts.length; bucket++) {
      total += counts[bucket];
      double bound = bucket < bounds.size() ? bounds.get(bucket) : Double.POSITIVE_INFINITY;
      Map<String, String> more = new HashMap<>(labels);
      more.put("le", Exposition.written(bound));
      page.sample(name + "_bucket", more, total);
    }
    page.sample(name + "_sum", labels, sum).sample(name + "_count", labels, total);
  }
}
