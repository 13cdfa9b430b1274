package dev.whetstone.core.delivery;

import java.time.Duration;
import java.util.Map;
import java.util.function.Function;

/// How fast we may be.
///
/// @param inFlight how many sendings a platform gets at once, by its name
/// @param otherwise the same for platforms that are not named
/// @param pause how long a lane rests after a sending
public record RateLimits(
    Map<String, Integer> inFlight, int otherwise, Function<String, Duration> pause) {
  /// Copies the map.
  public RateLimits {
    inFlight = Map.copyOf(inFlight);
  }

  /// As many at once on every platform, no pauses.
  public static RateLimits of(int atOnce) {
    return new RateLimits(Map.of(), atOnce, _ -> Duration.ZERO);
  }

  int of(String platform) {
    return inFlight.getOrDefault(platform, otherwise);
  }
}
