package dev.whetstone.app.bench;

import java.util.Arrays;
import java.util.Locale;

/// How long something took, many times.
final class Timings {
  private static final double NANOS_PER_MS = 1e6;
  private static final double NANOS_PER_SECOND = 1e9;

  private long[] nanos = new long[1024];
  private int count;

  /// Runs it once and notes how long it took.
  void time(Runnable work) {
    long begun = System.nanoTime();
    work.run();
    add(System.nanoTime() - begun);
  }

  void add(long took) {
    if (count == nanos.length) {
      nanos = Arrays.copyOf(nanos, count * 2);
    }
    nanos[count++] = took;
  }

  int count() {
    return count;
  }

  /// In milliseconds: the time that this share of all took at most.
  ///
  /// @param share from 0 to 1
  double atMost(double share) {
    long[] sorted = Arrays.copyOf(nanos, count);
    Arrays.sort(sorted);
    int rank = (int) Math.ceil(share * count) - 1;
    return sorted[Math.clamp(rank, 0, count - 1)] / NANOS_PER_MS;
  }

  /// All together, in milliseconds.
  double sum() {
    return Arrays.stream(nanos, 0, count).sum() / NANOS_PER_MS;
  }

  /// How many a second, one after the other.
  double rate() {
    return count / (Arrays.stream(nanos, 0, count).sum() / NANOS_PER_SECOND);
  }

  /// The median and the 99th percentile.
  String inWords() {
    return "p50 %s, p99 %s".formatted(ms(atMost(0.5)), ms(atMost(0.99)));
  }

  /// Seconds since an instant of [System#nanoTime].
  static double secondsSince(long begun) {
    return (System.nanoTime() - begun) / NANOS_PER_SECOND;
  }

  static String ms(double ms) {
    return ms < 0.1
        ? String.format(Locale.ROOT, "%.0f µs", ms * 1000)
        : ms < 10
            ? String.format(Locale.ROOT, "%.2f ms", ms)
            : String.format(Locale.ROOT, "%.0f ms", ms);
  }

  static String times(double ratio) {
    return String.format(Locale.ROOT, ratio < 0.1 ? "%.3f×" : "%.2f×", ratio);
  }
}
