package dev.whetstone.discord;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;

/// How many sessions may still begin: Discord allows 1000 a day, then it takes the token away
/// (discord.com/developers/docs/events/gateway#session-start-limit-object). The last few are left
/// for whoever mends what is broken, and sessions that die one after the other begin ever more
/// slowly.
final class Allowance {
  private static final int FEW = 10;
  private static final int SHARE_OF_FEW = 20;
  private static final int FREE = 20;
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(2);
  private static final Duration LOOKED_BACK = Duration.ofHours(1);

  private final InstantSource clock;
  private final Deque<Instant> begun = new ArrayDeque<>();
  private int total;
  private int remaining;
  private Instant reset = Instant.EPOCH;

  /// Nothing is known yet, so all may begin.
  Allowance(InstantSource clock) {
    this.clock = clock;
  }

  /// Discord said how many are left.
  synchronized void isTold(int ofAll, int left, Duration resetAfter) {
    total = ofAll;
    remaining = left;
    reset = clock.instant().plus(resetAfter);
  }

  /// Until the next may begin.
  synchronized Duration rest() {
    Instant now = clock.instant();
    if (total > 0 && remaining <= Math.min(FEW, total / SHARE_OF_FEW) && now.isBefore(reset)) {
      return Duration.between(now, reset);
    }
    return pause(now);
  }

  private Duration pause(Instant now) {
    begun.removeIf(at -> at.isBefore(now.minus(LOOKED_BACK)));
    if (begun.size() <= FREE) {
      return Duration.ZERO;
    }
    Duration wanted = FIRST_PAUSE.multipliedBy(1L << Math.min(begun.size() - FREE, 10));
    Duration pause = wanted.compareTo(LONGEST_PAUSE) < 0 ? wanted : LONGEST_PAUSE;
    Duration since = Duration.between(begun.getLast(), now);
    return pause.compareTo(since) > 0 ? pause.minus(since) : Duration.ZERO;
  }

  /// How many are left; negative where Discord did not say.
  synchronized int left() {
    return total > 0 ? remaining : -1;
  }

  /// One begins.
  synchronized void take() {
    begun.addLast(clock.instant());
    remaining--;
    if (!clock.instant().isBefore(reset)) {
      total = 0; // A new day, of which nothing is known.
    }
  }
}
