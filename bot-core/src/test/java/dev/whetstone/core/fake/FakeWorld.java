package dev.whetstone.core.fake;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// All that a fake knows: one acts on it at a time, and others may wait until they see something.
public class FakeWorld {
  /// How long an `await…` waits in real time.
  public static final Duration PATIENCE = Duration.ofSeconds(10);

  private final InstantSource clock;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private String address = "";

  protected FakeWorld(InstantSource clock) {
    this.clock = clock;
  }

  /// The time on the fake's clock.
  public final Instant now() {
    return clock.instant();
  }

  /// The address of its HTTP server, without a slash at the end.
  public final String address() {
    return address;
  }

  /// Says where its HTTP server is.
  public final void livesAt(String url) {
    address = url;
  }

  /// Does something with nobody else at it, and wakes who waits.
  public final <T> T within(Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      changed.signalAll();
      lock.unlock();
    }
  }

  /// The same without a result.
  public final void doing(Runnable work) {
    within(() -> {
      work.run();
      return true;
    });
  }

  /// Waits in real time until something is seen; fails with what it waited for.
  public final <T> T await(String what, Supplier<Optional<T>> look) {
    long left = PATIENCE.toNanos();
    lock.lock();
    try {
      Optional<T> seen = look.get();
      while (seen.isEmpty() && left > 0) {
        left = changed.awaitNanos(left);
        seen = look.get();
      }
      return seen.orElseThrow(() -> new AssertionError("Waited in vain for " + what));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError("Interrupted while waiting for " + what, interrupted);
    } finally {
      lock.unlock();
    }
  }

  /// Waits until this holds.
  public final void awaitThat(String what, BooleanSupplier look) {
    boolean _ = await(what, () -> look.getAsBoolean() ? Optional.of(true) : Optional.empty());
  }
}
