package dev.whetstone.discord;

import dev.whetstone.core.adapter.Newest;
import java.time.Duration;
import java.util.Map;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/// What Discord said of its limits, by route and top-level resource
/// (discord.com/developers/docs/topics/rate-limits#header-format).
final class Buckets {
  private static final int KEPT = 20_000;

  /// The clocks of two machines do not tick alike.
  private static final Duration MARGIN = Duration.ofMillis(15);

  private static final class Bucket {
    private int remaining = 1;
    private long resetNanos = System.nanoTime();
  }

  /// What Discord calls the bucket of a route, once it said so: routes may share one.
  private final Map<String, String> names = newest();

  private final Map<String, Bucket> buckets = newest();
  private long allRestUntilNanos = System.nanoTime();

  /// Threads come every day, and each has routes of its own.
  private static <T> Map<String, T> newest() {
    return Newest.used(KEPT);
  }

  /// Takes one request of what is left, where one is.
  ///
  /// @return how long to wait and ask again; zero where one was taken
  synchronized Duration take(Ask ask) {
    long now = System.nanoTime();
    long at = Math.max(0, allRestUntilNanos - now);
    Bucket bucket = buckets.get(key(ask));
    if (bucket != null) {
      long reset = bucket.resetNanos - now;
      if (reset > 0 && bucket.remaining <= 0) {
        at = Math.max(at, reset);
      } else if (at == 0) {
        bucket.remaining--;
      }
    }
    return Duration.ofNanos(at);
  }

  /// Reads what an answer says of its bucket.
  synchronized void heard(Ask ask, Response response) {
    String name = response.header("X-RateLimit-Bucket");
    if (name != null) {
      names.put(ask.route(), name);
    }
    int remaining = number(response.header("X-RateLimit-Remaining"));
    Duration reset = seconds(response.header("X-RateLimit-Reset-After"));
    if (remaining < 0 || reset == null) {
      return;
    }
    Bucket bucket = buckets.computeIfAbsent(key(ask), _ -> new Bucket());
    long until = System.nanoTime() + reset.plus(MARGIN).toNanos();
    boolean isNext = bucket.resetNanos - System.nanoTime() <= 0;
    bucket.remaining = isNext ? remaining : Math.min(bucket.remaining, remaining);
    bucket.resetNanos = until;
  }

  /// Discord wants a route to rest.
  synchronized void rest(Ask ask, Duration after) {
    Bucket bucket = buckets.computeIfAbsent(key(ask), _ -> new Bucket());
    long until = System.nanoTime() + after.toNanos();
    bucket.remaining = 0;
    bucket.resetNanos = bucket.resetNanos - until > 0 ? bucket.resetNanos : until;
  }

  /// Discord wants everything to rest.
  synchronized void restAll(Duration after) {
    long until = System.nanoTime() + after.toNanos();
    allRestUntilNanos = allRestUntilNanos - until > 0 ? allRestUntilNanos : until;
  }

  private String key(Ask ask) {
    return names.getOrDefault(ask.route(), ask.route()) + "/" + ask.major();
  }

  private static int number(@Nullable String text) {
    return text != null && text.matches("\\d{1,6}") ? Integer.parseInt(text) : -1;
  }

  /// Seconds, which may have a fraction; absent for anything else.
  static @Nullable Duration seconds(@Nullable String text) {
    return text != null && text.strip().matches("\\d{1,9}(\\.\\d{1,12})?")
        ? Duration.ofMillis((long) Math.ceil(Double.parseDouble(text.strip()) * 1_000))
        : null;
  }
}
