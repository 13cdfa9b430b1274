package dev.whetstone.app.journey;

import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// A program that is killed and started anew on the same data, again and again: while it starts, in
/// the middle of requests, between them.
final class ManyLives implements House, AutoCloseable {
  private static final int REQUESTS_APART = 4;
  private static final long LONGEST_WAIT = 1_500;

  private final Path errors;
  private final List<String> arguments;
  private final SplittableRandom random;
  private final Semaphore requests = new Semaphore(0);
  private final Semaphore allowed = new Semaphore(0);
  private final Semaphore changes = new Semaphore(0);
  private final AtomicReference<ChildProgram> now = new AtomicReference<>();
  private @Nullable Thread reaper;
  private final AtomicInteger kills = new AtomicInteger();

  ManyLives(Path errors, List<String> arguments, long seed) {
    this.errors = errors;
    this.arguments = arguments;
    this.random = new SplittableRandom(seed);
    now.set(ChildProgram.start(errors, arguments));
  }

  @Override
  public int port() {
    for (int looks = 0; looks < 4_000; looks++) {
      ChildProgram program = current();
      if (program.isReady()) {
        return program.port();
      }
      await(changes, 15);
    }
    throw new AssertionError("no program for a minute; it said:\n" + current().errors());
  }

  @Override
  public void wasAwayAt(int port) {
    await(changes, 10);
  }

  @Override
  public void requestBegins(String path) {
    // A clock that moves is the best moment to kill.
    requests.release(path.equals("/api/clock") ? REQUESTS_APART : 1);
  }

  ChildProgram current() {
    return java.util.Objects.requireNonNull(now.get());
  }

  /// Allows so many kills more, from now on.
  void killTimes(int times) {
    allowed.release(times);
    if (reaper == null) {
      reaper = Thread.ofPlatform().name("reaper").daemon().start(this::reap);
    }
  }

  int kills() {
    return kills.get();
  }

  private void reap() {
    while (await(allowed, 1, Long.MAX_VALUE)) {
      if (random.nextInt(10) == 0) {
        current().isGoneWithin(random.nextInt(900));
      } else {
        current().port();
        requests.drainPermits();
        await(requests, 1 + random.nextInt(REQUESTS_APART), LONGEST_WAIT);
        current().isGoneWithin(random.nextInt(random.nextInt(1, 160)));
      }
      current().kill();
      kills.incrementAndGet();
      now.set(ChildProgram.start(errors, arguments));
    }
  }

  private static void await(Semaphore semaphore, long millis) {
    await(semaphore, 1, millis);
  }

  private static boolean await(Semaphore semaphore, int permits, long millis) {
    try {
      return semaphore.tryAcquire(permits, millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void close() {
    Thread killing = reaper;
    if (killing != null) {
      killing.interrupt();
      try {
        killing.join(5_000);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    }
    current().close();
  }
}
