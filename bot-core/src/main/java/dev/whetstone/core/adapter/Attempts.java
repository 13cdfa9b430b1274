package dev.whetstone.core.adapter;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

/// When this process tried to send what, and until when that may still come about at the service.
public final class Attempts {
  /// The clocks of machines differ.
  private static final Duration SKEW = Duration.ofMinutes(2);

  /// How far back to look where the product's clock tells nothing about the world's.
  private static final Duration DAY = Duration.ofDays(1);

  /// A request that nobody answers may still be worked on.
  private static final Duration SETTLED = Duration.ofSeconds(15);

  private static final int KEPT = 1_000;

  private record Attempt(Instant began, Instant settled) {}

  private final InstantSource clock;
  private volatile Duration slow = Duration.ZERO;
  private final Map<String, Attempt> attempts = Newest.put(KEPT);

  /// @param clock the machine's, since services go by the world's time
  public Attempts(InstantSource clock) {
    this.clock = clock;
  }

  /// The instant, now.
  public Instant now() {
    return clock.instant();
  }

  /// The service took a message that began to go out at an instant; its stamp tells of a slow clock
  /// there.
  ///
  /// @param at when the message came about, by the service; the epoch where it does not say
  public void taken(Instant began, Instant at) {
    slow =
        at.equals(Instant.EPOCH) || !at.isBefore(began)
            ? Duration.ZERO
            : Duration.between(at, now());
  }

  /// By how much the service's clock is behind ours, as its last stamp told.
  public Duration slow() {
    return slow;
  }

  /// A sending ended without an answer.
  ///
  /// @param timedOut rather than being broken off by the other side
  public synchronized void doubtful(String key, Instant began, boolean timedOut) {
    Attempt first = attempts.get(key);
    Instant settled = timedOut ? now().plus(SETTLED) : now();
    attempts.put(key, new Attempt(first == null ? began : first.began(), settled));
  }

  /// From when on it can stand in the service's history, by the world's clock.
  ///
  /// @param triedAt when the attempt began by the product's clock, which may be moved by hand
  public synchronized Instant oldest(String key, Instant triedAt) {
    Attempt attempt = attempts.get(key);
    if (attempt != null) {
      return attempt.began().minus(SKEW).minus(slow);
    }
    return triedAt.isAfter(now().plus(SKEW)) ? now().minus(DAY) : triedAt.minus(SKEW).minus(slow);
  }

  /// Whether the service may still be working on it, so that its absence proves nothing.
  public synchronized boolean isUnsettled(String key, Instant triedAt) {
    Attempt attempt = attempts.get(key);
    Instant now = now();
    if (attempt != null) {
      return now.isBefore(attempt.settled());
    }
    // A process before us tried it and did not live to hear: as if it had timed out.
    return !triedAt.isAfter(now) && now.isBefore(triedAt.plus(SETTLED));
  }
}
