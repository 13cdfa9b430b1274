package dev.whetstone.core.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// A clock that people can move on. It goes with real time while the process is up, stands while it
/// is down, never goes back, and when moved stops at every due instant on the way.
public final class MovableClock implements InstantSource {
  /// One hour in ten seconds.
  public static final int SPEED = 360;

  /// More than this between two ticks means that the process was not really up.
  static final Duration LEASH = Duration.ofSeconds(10);

  private static final Duration SAVED_EACH = Duration.ofSeconds(1);
  private static final int PASSES = 1000;

  private final InstantSource real;
  private final ClockRow row;
  private final ReentrantLock moving = new ReentrantLock(true);
  private final AtomicReference<Instant> furthest;
  private volatile Hand hand;
  private volatile boolean runs;
  private volatile boolean stands;
  private Instant ticked;
  private Instant saved;

  /// What the clock shows: `shown`, and the real time since `since`; absent while it is held.
  private record Hand(Instant shown, @Nullable Instant since) {}

  /// A clock that goes on from its row.
  ///
  /// @param first what a clock that never ran begins with
  public MovableClock(InstantSource real, ClockRow row, Instant first) {
    this.real = real;
    this.row = row;
    this.ticked = real.instant();
    this.saved = row.load().orElse(first);
    this.furthest = new AtomicReference<>(saved);
    this.hand = new Hand(saved, ticked);
    row.save(saved);
  }

  @Override
  public Instant instant() {
    Hand now = hand;
    Instant shown =
        now.since() == null ? now.shown() : now.shown().plus(passed(now.since(), real.instant()));
    return furthest.accumulateAndGet(shown, (a, b) -> a.isAfter(b) ? a : b);
  }

  /// What has to be stored with each commit, so that the clock is never behind what was decided by
  /// it. Never waits for a move.
  public Instant persistable() {
    return instant();
  }

  /// Moves on to the target, through every due instant on the way in order, each worked off at
  /// exactly that instant. A target that is over changes nothing. Moves wait for each other.
  ///
  /// @return where the clock stands afterwards
  public Instant moveTo(Instant target, List<DueWork> works) {
    moving.lock();
    try {
      step(target, new Works(works));
      return instant();
    } finally {
      moving.unlock();
    }
  }

  /// Lets the clock run, an hour in ten seconds, or go with real time again.
  public void run(boolean fast) {
    moving.lock();
    try {
      hold(instant());
      ticked = real.instant();
      runs = fast;
      letGo();
    } finally {
      moving.unlock();
    }
  }

  /// Moves no more, at the end of the process: a move that is under way ends where it is, since
  /// what becomes due further on is for the next start.
  public void stand() {
    stands = true;
  }

  /// Whether it runs an hour in ten seconds.
  public boolean isRunning() {
    return runs;
  }

  /// Plays the part of passing time: works off what has become due, moves a running clock on and
  /// saves each second. To be called several times a second; false when some work failed.
  boolean tick(List<DueWork> works) {
    moving.lock();
    try {
      Instant now = real.instant();
      hold(row.load().orElse(saved)); // another process may have moved it on
      Instant shown = instant();
      Instant target = runs ? shown.plus(passed(ticked, now).multipliedBy(SPEED)) : shown;
      ticked = now;
      return step(target, new Works(works));
    } finally {
      moving.unlock();
    }
  }

  private boolean step(Instant target, Works works) {
    hold(instant());
    try {
      Works fine = workOff(target, works);
      hold(stands ? instant() : target);
      return !fine.lacksSomeOf(works);
    } finally {
      letGo();
    }
  }

  /// Gives back the works that did not fail.
  private Works workOff(Instant target, Works works) {
    Works fine = works;
    int passes = 0;
    for (Instant due = nextUntil(target, fine); due != null; due = nextUntil(target, fine)) {
      passes = due.isAfter(instant()) ? 1 : passes + 1;
      hold(due);
      if (passes > PASSES) {
        throw new IllegalStateException(
            "the clock cannot leave " + instant() + ": still due are " + fine.namesDueAt(due));
      }
      fine = fine.runAt(instant()); // who fails is left out until the next move
    }
    return fine;
  }

  private @Nullable Instant nextUntil(Instant target, Works works) {
    Optional<Instant> next = works.next().filter(due -> !stands && !due.isAfter(target));
    return next.orElse(null);
  }

  /// Shows this instant, or the one before if it is earlier, until let go.
  private void hold(Instant at) {
    Instant now = instant();
    hand = new Hand(at.isAfter(now) ? at : now, null);
  }

  /// Goes with real time again; a running clock moves by ticks alone, so as to miss no due instant.
  private void letGo() {
    Instant shown = instant();
    hand = new Hand(shown, runs ? null : real.instant());
    if (!shown.isBefore(saved.plus(SAVED_EACH))) {
      row.save(shown);
      saved = shown;
    }
  }

  private static Duration passed(Instant from, Instant to) {
    Duration passed = Duration.between(from, to);
    return passed.isNegative() ? Duration.ZERO : passed.compareTo(LEASH) > 0 ? LEASH : passed;
  }
}
