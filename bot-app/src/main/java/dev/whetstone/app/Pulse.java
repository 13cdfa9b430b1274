package dev.whetstone.app;

import dev.whetstone.core.delivery.Dispatcher;
import dev.whetstone.core.delivery.Heartbeat;
import dev.whetstone.core.ops.Metrics;
import dev.whetstone.core.schedule.Clockwork;
import dev.whetstone.core.schedule.DueWork;
import dev.whetstone.core.schedule.ManualTimekeeper;
import dev.whetstone.core.schedule.MovableClock;
import dev.whetstone.core.schedule.Timekeeper;
import dev.whetstone.core.store.ClockSetting;
import dev.whetstone.core.store.Database;
import dev.whetstone.core.store.Sql;
import dev.whetstone.core.store.WriteHook;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// What makes a product go on by itself: due work in time, sending, and hearing what was missed.
final class Pulse {
  private static final Duration SETTLING = Duration.ofSeconds(5);

  private final Timekeeper timekeeper;
  private final Dispatcher dispatcher;
  private final Runnable last;
  private final AtomicBoolean ended = new AtomicBoolean();

  private Pulse(Timekeeper timekeeper, Dispatcher dispatcher, Runnable last) {
    this.timekeeper = timekeeper;
    this.dispatcher = dispatcher;
    this.last = last;
  }

  /// What it moves.
  ///
  /// @param catchUp hears what people wrote meanwhile
  record Moved(Database database, Dispatcher dispatcher, Metrics metrics, Runnable catchUp) {}

  /// Goes with the machine's clock: what was missed is heard first.
  ///
  /// @param process its id
  static Pulse byItself(
      Moved moved, InstantSource clock, String process, List<? extends DueWork> works) {
    Heartbeat heartbeat = new Heartbeat(moved.database, process);
    heartbeat.beat(clock.instant());
    moved.catchUp.run();
    // Sending goes on by itself there: a slow platform must not hold up what is due.
    List<DueWork> timed =
        Stream.concat(Stream.of(heartbeat), works.stream().filter(work -> work != moved.dispatcher))
            .toList();
    Pulse pulse =
        new Pulse(
            new Clockwork(clock, timed), moved.dispatcher, () -> heartbeat.beat(clock.instant()));
    pulse.begin(moved, WriteHook.none().before());
    moved.dispatcher.start();
    return pulse;
  }

  /// Goes with a clock that people move on.
  static Pulse byHand(Moved moved, MovableClock clock, List<? extends DueWork> works) {
    moved.catchUp.run();
    Pulse pulse =
        new Pulse(new ManualTimekeeper(clock, List.copyOf(works)), moved.dispatcher, () -> {});
    pulse.begin(moved, sql -> ClockSetting.save(sql, clock.persistable()));
    return pulse;
  }

  private void begin(Moved moved, Consumer<Sql> before) {
    Runnable look =
        () -> {
          timekeeper.changed();
          dispatcher.wake();
        };
    AtomicLong begun = new AtomicLong();
    moved.database.onWrite(
        new WriteHook(
            before.andThen(_ -> begun.set(System.nanoTime())),
            () -> {
              moved.metrics.committed(Duration.ofNanos(System.nanoTime() - begun.get()));
              look.run();
            }));
    timekeeper.start();
    // `./drill channel` and a second product write to the same file.
    moved.database.onNeighboursWrite(look);
    Thread.ofVirtual().name("catch up").start(() -> catchUpOnceMore(moved.catchUp));
  }

  /// A thread whose sending was not recorded before we died is known only once delivery has looked
  /// for it: what was said in it meanwhile is heard then.
  private void catchUpOnceMore(Runnable catchUp) {
    try {
      if (!new Semaphore(0).tryAcquire(SETTLING.toMillis(), TimeUnit.MILLISECONDS)
          && !ended.get()) {
        catchUp.run();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  Timekeeper timekeeper() {
    return timekeeper;
  }

  /// Ends within ten seconds, whatever a platform does. Due work that is under way is finished, but
  /// for its sendings: those get what is left of the time.
  void end() {
    ended.set(true);
    dispatcher.endSoon();
    timekeeper.close();
    dispatcher.close();
    last.run();
  }
}
