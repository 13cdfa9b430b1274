package dev.whetstone.core.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Plays the clockwork's part for a [MovableClock]: looks ten times a second.
public final class ManualTimekeeper implements Timekeeper {
  private static final Logger LOG = LoggerFactory.getLogger(ManualTimekeeper.class);
  private static final Duration PAUSE = Duration.ofMillis(100);

  private final MovableClock clock;
  private final List<DueWork> works;
  private final Semaphore changes = new Semaphore(0);
  private volatile Duration pause = PAUSE;
  private volatile boolean ended;
  private volatile long lookedNanos = System.nanoTime();
  private @Nullable Thread thread;

  /// A timekeeper that is not started yet.
  public ManualTimekeeper(MovableClock clock, List<DueWork> works) {
    this.clock = clock;
    this.works = List.copyOf(works);
  }

  @Override
  public synchronized void start() {
    thread = Thread.ofVirtual().name("manual-clock").start(this::keepTime);
  }

  @Override
  public void changed() {
    if (changes.availablePermits() == 0) {
      changes.release();
    }
  }

  /// One look at the clock: what has become due is done, a running clock moves on.
  public void tick() {
    pause = clock.tick(works) ? PAUSE : WakeUp.RETRY;
    lookedNanos = System.nanoTime();
  }

  @Override
  public Duration sinceLook() {
    return Duration.ofNanos(System.nanoTime() - lookedNanos);
  }

  /// A clock that is moved by hand never goes back.
  @Override
  public Optional<Instant> waitsForClockUntil() {
    return Optional.empty();
  }

  @Override
  public synchronized void close() {
    ended = true;
    clock.stand();
    changes.release();
    if (thread != null) {
      try {
        thread.join();
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void keepTime() {
    try {
      while (!ended) {
        tickSafely();
        if (changes.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
          changes.drainPermits();
        }
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  // The edge of the clock: time goes on whatever a tick throws.
  private void tickSafely() {
    try {
      tick();
    } catch (RuntimeException failure) {
      pause = WakeUp.RETRY;
      LOG.error("a tick of the manual clock failed at {}", clock.instant(), failure);
    }
  }
}
