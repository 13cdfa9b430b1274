package dev.whetstone.app;

import com.sun.net.httpserver.HttpServer;
import dev.whetstone.app.cli.CannotGoOn;
import dev.whetstone.app.cli.Exit;
import dev.whetstone.app.cli.Listening;
import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.Door;
import dev.whetstone.core.chat.Platform;
import dev.whetstone.core.command.Commands;
import dev.whetstone.core.delivery.Dispatcher;
import dev.whetstone.core.delivery.FilePresence;
import dev.whetstone.core.delivery.Heartbeat;
import dev.whetstone.core.delivery.RateLimits;
import dev.whetstone.core.drill.Bank;
import dev.whetstone.core.interviewer.Operator;
import dev.whetstone.core.interviewer.Whetstone;
import dev.whetstone.core.ops.Backups;
import dev.whetstone.core.ops.Metrics;
import dev.whetstone.core.ops.Retention;
import dev.whetstone.core.picture.DrillPictures;
import dev.whetstone.core.schedule.ChannelState;
import dev.whetstone.core.schedule.Clockwork;
import dev.whetstone.core.schedule.DueWork;
import dev.whetstone.core.schedule.ManualTimekeeper;
import dev.whetstone.core.schedule.MovableClock;
import dev.whetstone.core.schedule.Timekeeper;
import dev.whetstone.core.store.ClockSetting;
import dev.whetstone.core.store.Database;
import dev.whetstone.core.store.Ids;
import dev.whetstone.core.store.WriteHook;
import dev.whetstone.slack.SlackAdapter;
import dev.whetstone.slack.SlackPlatform;
import dev.whetstone.slack.SlackSettings;
import dev.whetstone.web.ClockControl;
import dev.whetstone.web.WebOptions;
import dev.whetstone.web.WebPlatform;
import dev.whetstone.web.WebServer;
import java.io.File;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The whole product in one process, wired by hand from top to bottom: the one place that knows all
/// parts.
final class Product implements AutoCloseable {
  private static final int SENDS_AT_ONCE = 16;
  private static final Duration SETTLING = Duration.ofSeconds(5);

  private final Database database;
  private final Bank bank;
  private final InstantSource clock;
  private final @Nullable MovableClock movable;
  private final Ids ids;
  private final FilePresence presence;
  private final WebPlatform web;
  private final @Nullable SlackAdapter slack;
  private final Whetstone whetstone;
  private final Dispatcher dispatcher;
  private final Metrics metrics;
  private final Path data;
  private final List<DueWork> works = new CopyOnWriteArrayList<>();
  private final AtomicBoolean closed = new AtomicBoolean();
  private @Nullable Heartbeat heartbeat;
  private @Nullable Timekeeper timekeeper;
  private @Nullable WebServer server;
  private @Nullable HttpServer listener;
  private @Nullable ExecutorService threads;

  /// A product for the browser chat alone.
  Product(Path data, Bank bank, List<String> order, @Nullable Instant firstInstant) {
    this(data, bank, order, firstInstant, null);
  }

  /// Opens the data and puts the parts together; nothing moves yet.
  ///
  /// @param firstInstant what a movable clock that never ran begins with; absent for the real clock
  /// @param slackSettings absent where Slack is not spoken to
  Product(
      Path data,
      Bank bank,
      List<String> order,
      @Nullable Instant firstInstant,
      @Nullable SlackSettings slackSettings) {
    this.bank = bank;
    this.data = data;
    this.database = DataDirectory.open(data, firstInstant != null);
    SecureRandom random = new SecureRandom();
    this.movable =
        firstInstant == null
            ? null
            : new MovableClock(InstantSource.system(), new ClockSetting(database), firstInstant);
    this.clock = movable == null ? InstantSource.system() : movable;
    this.ids = new Ids(clock, random);
    this.presence = FilePresence.in(DataDirectory.running(data), ids.next());
    this.web = new WebPlatform(database, clock);
    this.slack =
        slackSettings == null
            ? null
            : new SlackAdapter(slackSettings, database, pictures(), clock, movable == null);
    List<Platform> platforms = slack == null ? List.of(web) : List.of(web, slack.platform());
    this.whetstone = new Whetstone(database, clock, ids, bank, order, new Adapters(platforms));
    this.dispatcher =
        new Dispatcher(
            database,
            platforms,
            List.of(whetstone.delivery()),
            new RateLimits(
                Map.of(SlackPlatform.NAME, SlackPlatform.AT_ONCE),
                SENDS_AT_ONCE,
                _ -> Duration.ZERO),
            presence,
            clock,
            random);
    this.metrics = new Metrics(database, clock);
    dispatcher.tellsTo(metrics.sendings());
    works.addAll(whetstone.dueWorks());
    works.add(whetstone.forgetting(platforms));
    works.add(
        new Retention(
            database, ZoneId.systemDefault(), List.of((sql, _, most) -> web.trim(sql, most))));
    works.add(dispatcher);
  }

  WebPlatform web() {
    return web;
  }

  Whetstone whetstone() {
    return whetstone;
  }

  Database database() {
    return database;
  }

  Ids ids() {
    return ids;
  }

  Bank bank() {
    return bank;
  }

  InstantSource clock() {
    return clock;
  }

  /// Serves the browser chat of a channel. Returns where it listens.
  ///
  /// @param demo whether seeded members can be played
  InetSocketAddress serve(Listening listening, ChannelRef channel, boolean demo) {
    WebOptions options = WebOptions.local(completions());
    options = listening.token() == null ? options : options.behind(listening.token());
    ClockControl control =
        movable == null ? null : new WebClock(movable, whetstone, () -> moved(channel), works);
    server =
        new WebServer(
            metrics.around(whetstone.door()),
            web,
            pictures(),
            demo ? options.asDemo() : options,
            control);
    listener = listen(listening);
    threads = Executors.newVirtualThreadPerTaskExecutor();
    listener.setExecutor(threads);
    listener.createContext("/health", new Health(database, this::sinceLook, this::stoppedUntil));
    listener.createContext("/metrics", new MetricsPage(this::metricsPage, listening.token()));
    server.mountOn(listener);
    listener.start();
    return listener.getAddress();
  }

  /// The channel that the clock is moved for: this one, or where it has no schedule the first that
  /// has one.
  private ChannelRef moved(ChannelRef channel) {
    return whetstone.scheduleOf(channel).isPresent()
        ? channel
        : whetstone.operator().channels().stream()
            .filter(status -> status.state() instanceof ChannelState.Running)
            .map(Operator.Status::ref)
            .findFirst()
            .orElse(channel);
  }

  private Optional<Duration> sinceLook() {
    return Optional.ofNullable(timekeeper).map(Timekeeper::sinceLook);
  }

  /// Until when nothing is sent because the clock went back; empty when all is well.
  Optional<Instant> stoppedUntil() {
    return dispatcher.waitsForClockUntil();
  }

  private String metricsPage() {
    return metrics.page(new Metrics.Around(databaseBytes(), stoppedUntil().isPresent()));
  }

  private long databaseBytes() {
    return Stream.of("", "-wal")
        .map(part -> new File(database.file() + part).length())
        .mapToLong(Long::longValue)
        .sum();
  }

  /// Lets a backup be taken every so often, from the start on; the newest `keep` stay.
  void backUp(Duration every, int keep) {
    works.add(
        new Backups(
            database,
            database.file(),
            data.resolve("backups"),
            every,
            keep,
            work -> Thread.ofVirtual().name("backup").start(work)));
  }

  /// The chat as scripts use it; only after [#serve].
  WebServer server() {
    return java.util.Objects.requireNonNull(server, "not served yet");
  }

  private DrillPictures pictures() {
    return new DrillPictures(hash -> database.read(sql -> whetstone.shelf().find(sql, hash)));
  }

  private static List<WebOptions.Completion> completions() {
    return Commands.listed().stream()
        .map(c -> new WebOptions.Completion(c.typed().substring("/drill ".length()), c.does()))
        .toList();
  }

  private static HttpServer listen(Listening listening) {
    try {
      InetAddress address = InetAddress.getByName(listening.address());
      return HttpServer.create(new InetSocketAddress(address, listening.port()), 0);
    } catch (BindException taken) {
      throw new CannotGoOn(
          Exit.PORT_IN_USE,
          "Port %d is in use.".formatted(listening.port()),
          "Another Whetstone may run already: look there, or name another port with --port (0 takes"
              + " any that is free).");
    } catch (UnknownHostException unknown) {
      throw new CannotGoOn(
          Exit.USAGE,
          "There is no address “%s” to listen on.".formatted(listening.address()),
          "Name one of this machine's own with --listen, or leave it out.");
    } catch (IOException refused) {
      throw new CannotGoOn(
          Exit.FAILED, "Listening failed: " + refused.getMessage() + ".", "Try another --port.");
    }
  }

  /// Begins: what was missed is heard first, then time goes on.
  ///
  /// @param more what else happens by the clock
  void start(List<? extends DueWork> more) {
    works.addAll(more);
    MovableClock manual = movable;
    if (manual == null) {
      Heartbeat first = new Heartbeat(database, presence.id());
      first.beat(clock.instant());
      heartbeat = first;
      whetstone.catchUp(web);
      // Sending goes on by itself there: a slow platform must not hold up what is due.
      List<DueWork> timed =
          Stream.concat(Stream.of(first), works.stream().filter(work -> work != dispatcher))
              .toList();
      Clockwork clockwork = new Clockwork(clock, timed);
      begin(clockwork, WriteHook.none().before());
      dispatcher.start();
    } else {
      whetstone.catchUp(web);
      begin(
          new ManualTimekeeper(manual, works), sql -> ClockSetting.save(sql, manual.persistable()));
    }
    if (slack != null) {
      Door door = metrics.around(whetstone.door());
      slack.listen(new SlackSide(whetstone, door, slack.platform(), clock), listener);
    }
  }

  /// A thread whose sending was not recorded before we died is known only once delivery has looked
  /// for it: what was said in it meanwhile is heard then.
  private void catchUpOnceMore() {
    try {
      if (!new Semaphore(0).tryAcquire(SETTLING.toMillis(), TimeUnit.MILLISECONDS)
          && !closed.get()) {
        whetstone.catchUp(web);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void begin(
      Timekeeper keeper, java.util.function.Consumer<dev.whetstone.core.store.Sql> before) {
    timekeeper = keeper;
    Runnable look =
        () -> {
          keeper.changed();
          dispatcher.wake();
        };
    AtomicLong begun = new AtomicLong();
    database.onWrite(
        new WriteHook(
            before.andThen(_ -> begun.set(System.nanoTime())),
            () -> {
              metrics.committed(Duration.ofNanos(System.nanoTime() - begun.get()));
              look.run();
            }));
    keeper.start();
    // `./drill channel` and a second product write to the same file.
    database.onNeighboursWrite(look);
    Thread.ofVirtual().name("catch up").start(this::catchUpOnceMore);
  }

  /// Fulfils the wishes of `./drill clock` on a thread of its own; none for the real clock.
  @Nullable Thread fulfilWishes(ChannelRef channel) {
    return movable == null
        ? null
        : Thread.ofVirtual()
            .name("clock wishes")
            .start(() ->
                ClockWishes.serve(
                    database, new WebClock(movable, whetstone, () -> moved(channel), works)));
  }

  /// May be called twice.
  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    if (slack != null) {
      slack.hearNoMore();
    }
    if (listener != null) {
      listener.stop(0);
    }
    if (server != null) {
      server.close();
    }
    if (timekeeper != null) {
      timekeeper.close();
    }
    dispatcher.close();
    if (slack != null) {
      slack.close();
    }
    if (heartbeat != null) {
      heartbeat.beat(clock.instant());
    }
    if (threads != null) {
      threads.shutdownNow();
    }
    database.close();
    presence.close();
  }
}
