package dev.whetstone.discord;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/// Counts requests that Discord holds against an address: more than 10,000 answers of 401, 403 or
/// 429 in ten minutes and it answers nobody there any more
/// (discord.com/developers/docs/topics/rate-limits#invalid-request-limit-aka-cloudflare-bans).
final class Misses {
  /// The statuses, whatever comes with them.
  static final Set<Integer> COUNTED = Set.of(401, 403, 429);

  /// Far below, since others may share the address.
  static final int MOST = 1_000;

  private static final Duration WITHIN = Duration.ofMinutes(10);

  private final Deque<Long> nanos = new ArrayDeque<>();

  /// One more; whether it is the last for now.
  synchronized boolean addsLast() {
    nanos.add(System.nanoTime());
    return nanos.size() == MOST;
  }

  /// How long to be silent; zero where there is no need.
  synchronized Duration rest() {
    long now = System.nanoTime();
    while (!nanos.isEmpty() && now - nanos.peek() > WITHIN.toNanos()) {
      nanos.remove();
    }
    return nanos.size() < MOST
        ? Duration.ZERO
        : Duration.ofNanos(WITHIN.toNanos() - (now - nanos.element()));
  }
}
