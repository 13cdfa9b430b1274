package dev.whetstone.slack;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// What Slack wants to be left alone with, and for how long. It counts calls by method and
/// workspace (api.slack.com/apis/rate-limits).
final class Rests {
  private final Map<String, Long> endNanos = new ConcurrentHashMap<>();

  void until(String team, String method, Duration after) {
    long end = System.nanoTime() + after.toNanos();
    endNanos.merge(key(team, method), end, (a, b) -> a - b > 0 ? a : b);
  }

  /// How long a method must still rest in a workspace; zero when it need not.
  Duration left(String team, String method) {
    Long end = endNanos.get(key(team, method));
    long left = end == null ? 0 : end - System.nanoTime();
    if (left <= 0 && end != null) {
      endNanos.remove(key(team, method), end);
    }
    return Duration.ofNanos(Math.max(0, left));
  }

  private static String key(String team, String method) {
    return team + "/" + method;
  }
}
