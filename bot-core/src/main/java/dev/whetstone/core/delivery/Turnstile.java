package dev.whetstone.core.delivery;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/// Lets no more sendings through to a platform at once than it takes. What waits here is claimed
/// already, so that the platform need not wait for our commits.
final class Turnstile {
  private final RateLimits limits;
  private final Map<String, Semaphore> free = new ConcurrentHashMap<>();

  Turnstile(RateLimits limits) {
    this.limits = limits;
  }

  /// Calls the platform as soon as there is room.
  <T> T through(String platform, Supplier<T> call) {
    Semaphore room = free.computeIfAbsent(platform, name -> new Semaphore(limits.of(name), true));
    room.acquireUninterruptibly();
    try {
      return call.get();
    } finally {
      room.release();
    }
  }
}
