package dev.whetstone.core.adapter;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What a service said about something, for a while. Whoever asks waits a second at most: an answer
/// that comes later is there for the next one, and a refusal is not asked for again for a minute.
///
/// @param <T> what is remembered
public final class Remembered<T> {
  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final Duration REFUSED_FOR = Duration.ofMinutes(1);
  private static final int MOST = 5_000;

  private final Duration fresh;
  private final Map<String, Slot<T>> entries = Newest.used(MOST);

  /// @param fresh how long an answer is good
  public Remembered(Duration fresh) {
    this.fresh = fresh;
  }

  private static final class Slot<T> {
    private final CountDownLatch first = new CountDownLatch(1);
    private volatile @Nullable T value;
    private volatile long askAgain;
    private volatile long waitsUntil;
    private volatile boolean isAsked = true;
  }

  /// What is known; an answer of yesterday rather than none.
  public Optional<T> get(String key, Supplier<Optional<T>> ask) {
    Slot<T> entry;
    boolean asks;
    synchronized (entries) {
      Slot<T> there = entries.get(key);
      asks = there == null || (!there.isAsked && System.nanoTime() > there.askAgain);
      entry = there == null ? new Slot<>() : there;
      entry.isAsked |= asks;
      if (asks) {
        entry.waitsUntil = System.nanoTime() + PATIENCE.toNanos();
      }
      entries.put(key, entry);
    }
    if (asks) {
      Thread.ofVirtual().name("look-up").start(() -> answer(entry, ask));
    }
    await(entry);
    return Optional.ofNullable(entry.value);
  }

  private void answer(Slot<T> entry, Supplier<Optional<T>> ask) {
    try {
      Optional<T> answer = ask.get();
      answer.ifPresent(it -> entry.value = it);
      Duration good = answer.isPresent() ? fresh : REFUSED_FOR;
      entry.askAgain = System.nanoTime() + good.toNanos();
    } finally {
      entry.isAsked = false;
      entry.first.countDown();
    }
  }

  private static void await(Slot<?> entry) {
    try {
      // Who asks for the same again does not wait again.
      boolean _ = entry.first.await(entry.waitsUntil - System.nanoTime(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /// Asks again next time.
  public void forget(String key) {
    synchronized (entries) {
      entries.remove(key);
    }
  }
}
