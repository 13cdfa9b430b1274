package dev.whetstone.app.bench;

import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.MemberRef;
import dev.whetstone.core.chat.Origin;
import dev.whetstone.core.delivery.Dispatcher;
import dev.whetstone.core.delivery.FilePresence;
import dev.whetstone.core.delivery.RateLimits;
import dev.whetstone.core.drill.Bank;
import dev.whetstone.core.interviewer.Whetstone;
import dev.whetstone.core.round.Pace;
import dev.whetstone.core.schedule.DueWork;
import dev.whetstone.core.schedule.Schedule;
import dev.whetstone.core.store.Database;
import dev.whetstone.core.store.Ids;
import dev.whetstone.core.store.WriteHook;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The product's core on a database of its own, with a fake platform and a clock that is set.
final class Ground implements AutoCloseable {
  private static final int BETWEEN_LOOKS_MS = 5;

  /// A Monday, an hour before everybody's round opens.
  static final Instant BEFORE = Instant.parse("2026-03-02T08:00:00Z");

  /// When everybody's round opens.
  static final Instant OPENING = Instant.parse("2026-03-02T09:00:00Z");

  private static final int SEED = 20_260_302;

  final Database database;
  final FakePlatform platform = new FakePlatform(Duration.ZERO);
  final Whetstone whetstone;
  final Dispatcher dispatcher;
  private final AtomicLong now = new AtomicLong(BEFORE.toEpochMilli());
  private final AtomicLong events = new AtomicLong();

  /// @param atOnce how many sendings may be under way
  Ground(Path folder, Bank bank, List<String> order, int atOnce) {
    database = Database.open(folder.resolve("whetstone.db"));
    SplittableRandom random = new SplittableRandom(SEED);
    Ids ids = new Ids(this::now, random);
    whetstone = new Whetstone(database, this::now, ids, bank, order, _ -> platform.abilities());
    dispatcher =
        new Dispatcher(
            database,
            List.of(platform),
            List.of(whetstone.delivery()),
            RateLimits.of(atOnce),
            FilePresence.in(folder.resolve("running"), ids.next()),
            this::now,
            random);
    database.onWrite(new WriteHook(WriteHook.none().before(), dispatcher::wake));
  }

  Instant now() {
    return Instant.ofEpochMilli(now.get());
  }

  void moveTo(Instant instant) {
    now.set(instant.toEpochMilli());
  }

  /// Every day at nine in UTC.
  static Schedule schedule() {
    return Schedule.usual(ZoneOffset.UTC)
        .change()
        .paces(
            Arrays.stream(DayOfWeek.values()).collect(Collectors.toMap(day -> day, _ -> Pace.DAY)))
        .done();
  }

  /// Gives channels their schedule.
  void settle(int from, int to) {
    inParallel(
        from,
        to,
        number -> whetstone.settle(FakePlatform.channel(number), "channel-" + number, schedule()));
  }

  /// Waits until this holds, which is looked at every few milliseconds.
  static void await(BooleanSupplier done) {
    CountDownLatch never = new CountDownLatch(1);
    try {
      while (!done.getAsBoolean() && !never.await(BETWEEN_LOOKS_MS, TimeUnit.MILLISECONDS)) {
        Thread.onSpinWait();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /// Does something for each number, many at once: commits are shared.
  static void inParallel(int from, int to, IntConsumer work) {
    try (ExecutorService threads = Executors.newFixedThreadPool(32, Thread.ofVirtual().factory())) {
      IntStream.range(from, to).forEach(number -> threads.execute(() -> work.accept(number)));
    }
  }

  /// Opens what is due and sends until nothing is left.
  void openAndSend() {
    whetstone.dueWorks().forEach(work -> work.runDue(now()));
    dispatcher.runDue(now());
  }

  /// What time brings, without sending.
  List<DueWork> works() {
    return whetstone.dueWorks();
  }

  /// A new event of somebody.
  Origin origin(ChannelRef channel, int member) {
    return new Origin(
        "e" + events.incrementAndGet(),
        now(),
        new MemberRef(channel.workspace(), "U" + member),
        "Member " + member,
        null,
        false);
  }

  @Override
  public void close() {
    dispatcher.close();
    database.close();
  }
}
