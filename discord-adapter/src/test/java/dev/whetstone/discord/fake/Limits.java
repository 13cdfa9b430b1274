package dev.whetstone.discord.fake;

import dev.whetstone.core.fake.Answer;
import dev.whetstone.core.fake.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The 429s: how they say when to come back, and who came earlier. topics/rate-limits.
final class Limits {
  private static final String GLOBAL = "global";

  private final World world;
  private final Buckets buckets;
  private final Map<String, Instant> limitedUntil = new HashMap<>();

  /// How a 429 says when to come back.
  enum Limit {
    ROUTE,
    WHOLE_BOT,
    FRACTION_IN_HEADER
  }

  Limits(World world, Buckets buckets) {
    this.world = world;
    this.buckets = buckets;
  }

  void clear() {
    limitedUntil.clear();
  }

  /// An earlier limit that this request did not wait for.
  Optional<Fault> holding(Call call) {
    for (String key : List.of(key(call), GLOBAL)) {
      Instant until = limitedUntil.get(key);
      // Interactions are outside the bot's global limit: topics/rate-limits#global-rate-limit.
      boolean holds = !key.equals(GLOBAL) || !isInteraction(call.route());
      if (until != null && holds && call.at().isBefore(until)) {
        world.blames(
            Violation.Kind.BEFORE_RETRY_AFTER,
            "%s at %s, limited until %s".formatted(call.route(), call.at(), until));
        Limit limit = key.equals(GLOBAL) ? Limit.WHOLE_BOT : Limit.ROUTE;
        return Optional.of(limited(call, limit, Duration.between(call.at(), until)));
      }
    }
    return Optional.empty();
  }

  /// The limit of a channel's bucket, where it is empty.
  Optional<Fault> taken(Call call) {
    return buckets.take(call).map(after -> limited(call, Limit.ROUTE, after));
  }

  private Fault limited(Call call, Limit limit, Duration after) {
    return new Fault.Instead(() -> answer(call, limit, after));
  }

  static boolean isInteraction(String route) {
    return route.contains("/interactions/") || route.contains("/webhooks/");
  }

  /// topics/rate-limits: per route and its top-level resource (channel, guild or webhook).
  private static String key(Call call) {
    return call.route()
        + " "
        + call.id("channel_id")
        + call.id("guild_id")
        + call.id("webhook_token");
  }

  /// topics/rate-limits#exceeding-a-rate-limit: Retry-After in whole seconds, `retry_after` exact.
  Answer answer(Call call, Limit limit, Duration after) {
    world.doing(() -> hold(call, limit, after));
    boolean isGlobal = limit == Limit.WHOLE_BOT;
    if (limit == Limit.FRACTION_IN_HEADER) {
      return body(after, false).with(Map.of("Retry-After", Buckets.seconds(after)));
    }
    Map<String, String> headers = new HashMap<>(buckets.headers(call));
    headers.put("Retry-After", String.valueOf(Math.max(1, after.plusMillis(999).toSeconds())));
    headers.put("X-RateLimit-Scope", isGlobal ? "global" : "user");
    if (isGlobal) {
      headers.put("X-RateLimit-Global", "true");
    } else {
      headers.put("X-RateLimit-Remaining", "0");
      headers.put("X-RateLimit-Reset-After", Buckets.seconds(after));
    }
    return body(after, isGlobal).with(headers);
  }

  private void hold(Call call, Limit limit, Duration after) {
    String key = limit == Limit.WHOLE_BOT ? GLOBAL : key(call);
    limitedUntil.merge(key, call.at().plus(after), (a, b) -> a.isAfter(b) ? a : b);
  }

  private static Answer body(Duration after, boolean isGlobal) {
    return Answer.json(
        429,
        Tree.object(
            "message",
            "You are being rate limited.",
            "retry_after",
            after.toMillis() / 1000.0,
            "global",
            isGlobal));
  }
}
