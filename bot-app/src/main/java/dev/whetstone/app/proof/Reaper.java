package dev.whetstone.app.proof;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Kills with SIGKILL, from outside, at instants that only this side's dice decide: some time after
/// something has passed on the wire, or at any time at all.
final class Reaper implements Moments {
  private static final long LONGEST_WAIT = 1_200;

  /// What to wait for, and how long after it to kill.
  ///
  /// @param moment absent for nothing
  /// @param lingers how long what passed is held up for the kill at most, in milliseconds
  private record Aim(
      @Nullable Moment moment,
      AtomicInteger left,
      long lingers,
      long delay,
      CountDownLatch fired,
      CountDownLatch over) {
    private Aim(@Nullable Moment moment, int which, long lingers, long delay) {
      this(
          moment,
          new AtomicInteger(which),
          lingers,
          delay,
          new CountDownLatch(1),
          new CountDownLatch(1));
    }
  }

  private final SplittableRandom random;
  private final Path data;
  private final ChatRoom room;
  private final AtomicReference<@Nullable Aim> aim = new AtomicReference<>();
  private final Semaphore allowed = new Semaphore(0);
  private final Semaphore done = new Semaphore(0);
  private final Map<Window, Integer> hits = new EnumMap<>(Window.class);
  private final AtomicInteger kills = new AtomicInteger();
  private volatile @Nullable RuntimeException failure;

  Reaper(long seed, Path data, ChatRoom room) {
    this.random = new SplittableRandom(seed);
    this.data = data;
    this.room = room;
  }

  /// Begins to kill as soon as it is allowed.
  Thread against(Victims victims) {
    return Thread.ofPlatform().name("reaper").daemon().start(() -> reap(victims));
  }

  /// Allows so many kills more.
  void allow(int more) {
    allowed.release(more);
  }

  /// Waits until as many kills were made as were allowed.
  void awaitKills(int count) {
    try {
      while (kills.get() < count && failure == null) {
        done.tryAcquire(100, TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    RuntimeException failed = failure;
    if (failed != null) {
      throw new IllegalStateException("the reaper failed", failed);
    }
  }

  int kills() {
    return kills.get();
  }

  synchronized Map<Window, Integer> hits() {
    return new EnumMap<>(hits);
  }

  @Override
  public boolean pass(Moment moment) {
    Aim current = aim.get();
    if (current != null && moment == current.moment && current.left.decrementAndGet() == 0) {
      current.fired.countDown();
      if (current.lingers > 0) {
        return !Waits.until(current.over, current.lingers);
      }
    }
    return true;
  }

  private void reap(Victims victims) {
    try {
      while (true) {
        allowed.acquire();
        kill(victims);
        kills.incrementAndGet();
        done.release();
      }
    } catch (InterruptedException over) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException broken) {
      failure = broken;
    }
  }

  private void kill(Victims victims) throws InterruptedException {
    Aim next = draw();
    if (random.nextInt(12) > 0) {
      victims.awaitReady();
    }
    if (next.moment != null) {
      aim.set(next);
      Waits.until(next.fired, LONGEST_WAIT);
    }
    Waits.millis(next.delay);
    victims.kill();
    aim.set(null);
    next.over.countDown();
    room.awaitIdle();
    Window window = new Remains(room).of(data, victims.deedsUnderWay(), victims.movesUnderWay());
    synchronized (this) {
      hits.merge(window, 1, Integer::sum);
    }
    victims.start();
  }

  private Aim draw() {
    return switch (random.nextInt(12)) {
      case 0, 1 -> new Aim(Moment.ORDER_DONE, which(), random.nextInt(10, 60), random.nextInt(30));
      case 2, 3, 4 ->
          new Aim(Moment.ORDER_CAME, which(), random.nextInt(10, 60), random.nextInt(30));
      case 5 -> new Aim(Moment.ORDER_ANSWERED, which(), 0, random.nextInt(15));
      case 6, 7 -> new Aim(Moment.DEED_GOES, which(), 0, random.nextInt(5));
      case 8 -> new Aim(Moment.MOVE_GOES, 1, 0, random.nextInt(60));
      default -> new Aim(null, 0, 0, random.nextInt(400));
    };
  }

  private int which() {
    return 1 + random.nextInt(6);
  }
}
