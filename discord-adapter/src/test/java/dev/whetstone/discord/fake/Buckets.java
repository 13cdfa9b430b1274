package dev.whetstone.discord.fake;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/// The headers of rate limits and, when asked for, a limit for each channel: topics/rate-limits.
final class Buckets {
  private static final int PER_CHANNEL = 5;
  private static final Duration CHANNEL_WINDOW = Duration.ofSeconds(5);
  private static final int PER_SECOND = 50;
  private static final long SECOND = 1_000_000_000L;
  private static final int PLENTY = 1000;

  private final World world;
  private final LongSupplier nanos;
  private final Map<String, Bucket> channels = new HashMap<>();
  // In real time, whatever the fake's clock says: a clock that stands makes no burst.
  private final Deque<Long> lastSecond = new ArrayDeque<>();
  private boolean limitsChannels;

  private static final class Bucket {
    Instant ends = Instant.EPOCH;
    int used;
  }

  /// @param nanos real time
  Buckets(World world, LongSupplier nanos) {
    this.world = world;
    this.nanos = nanos;
  }

  void limitChannels() {
    limitsChannels = true;
  }

  /// Counts a request; how long to wait where the channel's bucket is empty.
  Optional<Duration> take(Call call) {
    if (!Limits.isInteraction(call.route())) {
      count(call);
    }
    if (!limitsChannels || !call.route().equals(Routes.POST_MESSAGE)) {
      return Optional.empty();
    }
    Bucket bucket = bucket(call);
    if (!call.at().isBefore(bucket.ends)) {
      bucket.ends = call.at().plus(CHANNEL_WINDOW);
      bucket.used = 0;
    }
    if (bucket.used >= PER_CHANNEL) {
      return Optional.of(Duration.between(call.at(), bucket.ends));
    }
    bucket.used++;
    return Optional.empty();
  }

  /// "All bots can make up to 50 requests per second to our API."
  private void count(Call call) {
    long now = nanos.getAsLong();
    lastSecond.addLast(now);
    while (now - lastSecond.getFirst() >= SECOND) {
      long _ = lastSecond.removeFirst();
    }
    if (lastSecond.size() > PER_SECOND) {
      world.blames(
          Violation.Kind.TOO_FAST, "%d in a second: %s".formatted(lastSecond.size(), call.route()));
    }
  }

  private Bucket bucket(Call call) {
    return channels.computeIfAbsent(call.id("channel_id"), _ -> new Bucket());
  }

  /// topics/rate-limits#header-format.
  Map<String, String> headers(Call call) {
    boolean isTight = limitsChannels && call.route().equals(Routes.POST_MESSAGE);
    Bucket bucket = isTight ? bucket(call) : new Bucket();
    int limit = isTight ? PER_CHANNEL : PLENTY;
    Instant ends = isTight ? bucket.ends : call.at().plusSeconds(1);
    Duration left = Duration.between(call.at(), ends);
    return Map.of(
        "X-RateLimit-Bucket",
        Integer.toHexString(call.route().hashCode()),
        "X-RateLimit-Limit",
        String.valueOf(limit),
        "X-RateLimit-Remaining",
        String.valueOf(limit - Math.max(bucket.used, isTight ? 0 : 1)),
        "X-RateLimit-Reset",
        seconds(Duration.ofMillis(ends.toEpochMilli())),
        "X-RateLimit-Reset-After",
        seconds(left));
  }

  static String seconds(Duration time) {
    return "%d.%03d".formatted(time.toSeconds(), time.toMillisPart());
  }
}
