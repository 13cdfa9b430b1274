package dev.whetstone.core.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// What happens each time that the clockwork wakes up, without the clockwork.
final class WakeUp {
  /// Nothing is looked at less often than this.
  static final Duration LONGEST = Duration.ofSeconds(60);

  /// How soon a work that failed is tried again.
  static final Duration RETRY = Duration.ofSeconds(5);

  private static final int PASSES = 20;

  private final InstantSource clock;
  private final Works works;
  private final ClockWatcher watcher;
  private volatile ClockGuard guard;

  WakeUp(InstantSource clock, Works works, ClockWatcher watcher) {
    this.clock = clock;
    this.works = works;
    this.watcher = watcher;
    this.guard = ClockGuard.from(clock.instant());
  }

  /// Does what is due, unless the clock went back, and says when to wake up again.
  Instant run() {
    Instant now = clock.instant();
    ClockGuard seen = guard.seeing(now);
    guard = seen;
    switch (seen.state()) {
      case WENT_BACK -> watcher.wentBack(now, seen.furthest());
      case CAUGHT_UP -> watcher.caughtUp(now);
      case RUNNING, BEHIND -> {}
    }
    return seen.isStopped() ? now.plus(LONGEST) : runDue(now);
  }

  /// Until when nothing is done because the clock went back, by a look at it now.
  Optional<Instant> waitsUntil() {
    ClockGuard seen = guard.seeing(clock.instant());
    return seen.isStopped() ? Optional.of(seen.furthest()) : Optional.empty();
  }

  private Instant runDue(Instant start) {
    Works fine = works.runAt(start);
    Instant now = clock.instant();
    // What was done may have made more due: a step that closes on arrival, a message to send.
    for (int pass = 1; pass < PASSES && fine.isDueAt(now); pass++) {
      fine = fine.runAt(now);
      now = clock.instant();
    }
    Instant latest = now.plus(fine.lacksSomeOf(works) || fine.isDueAt(now) ? RETRY : LONGEST);
    Instant done = now;
    return fine.next().filter(due -> due.isAfter(done) && due.isBefore(latest)).orElse(latest);
  }
}
