package dev.whetstone.core.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Since when each platform has been giving plain answers.
final class Health {
  private final Map<String, Instant> plainSince = new ConcurrentHashMap<>();

  void plainAnswer(String platform, Instant at) {
    plainSince.putIfAbsent(platform, at);
  }

  void unknown(String platform) {
    plainSince.remove(platform);
  }

  boolean isHealthyFor(Duration least, String platform, Instant now) {
    Instant since = plainSince.get(platform);
    return since != null && !since.plus(least).isAfter(now);
  }
}
