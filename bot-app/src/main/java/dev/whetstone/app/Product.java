package dev.whetstone.app;

import dev.whetstone.app.cli.Listening;
import dev.whetstone.core.adapter.HouseOfWhetstone;
import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.Door;
import dev.whetstone.core.chat.Platform;
import dev.whetstone.core.command.Commands;
import dev.whetstone.core.delivery.Dispatcher;
import dev.whetstone.core.delivery.FilePresence;
import dev.whetstone.core.delivery.RateLimits;
import dev.whetstone.core.drill.Bank;
import dev.whetstone.core.drill.Drill;
import dev.whetstone.core.interviewer.Operator;
import dev.whetstone.core.interviewer.Whetstone;
import dev.whetstone.core.ops.Backups;
import dev.whetstone.core.ops.Findings;
import dev.whetstone.core.ops.Metrics;
import dev.whetstone.core.ops.Retention;
import dev.whetstone.core.pack.DrillJson;
import dev.whetstone.core.picture.DrillPictures;
import dev.whetstone.core.preview.Curriculum;
import dev.whetstone.core.schedule.ChannelState;
import dev.whetstone.core.schedule.DueWork;
import dev.whetstone.core.schedule.MovableClock;
import dev.whetstone.core.schedule.Timekeeper;
import dev.whetstone.core.store.ClockSetting;
import dev.whetstone.core.store.Database;
import dev.whetstone.core.store.Ids;
import dev.whetstone.web.WebOptions;
import dev.whetstone.web.WebPlatform;
import dev.whetstone.web.WebServer;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The whole product in one process, wired by hand from top to bottom: the one place that knows all
/// parts.
final class Product implements AutoCloseable {
  private static final int SENDS_AT_ONCE = 16;

  private final Database database;
  private final Bank bank;
  private final InstantSource clock;
  private final @Nullable MovableClock movable;
  private final Ids ids;
  private final FilePresence presence;
  private final WebPlatform web;
  private final Networks networks;
  private final List<Platform> platforms;
  private final Whetstone whetstone;
  private final Dispatcher dispatcher;
  private final Metrics metrics;
  private final Path data;
  private final DrillLayouts layouts;
  private final List<DueWork> works = new CopyOnWriteArrayList<>();
  private final AtomicBoolean closed = new AtomicBoolean();
  private @Nullable FrontDoor front;
  private @Nullable Pulse pulse;

  /// A product for the browser chat alone.
  Product(Path data, Bank bank, List<String> order, @Nullable Instant firstInstant) {
    this(data, bank, order, firstInstant, Networks.Wish.NONE);
  }

  /// Opens the data and puts the parts together; nothing moves yet.
  ///
  /// @param firstInstant what a movable clock that never ran begins with; absent for the real clock
  /// @param wish which services it speaks to besides
  Product(
      Path data,
      Bank bank,
      List<String> order,
      @Nullable Instant firstInstant,
      Networks.Wish wish) {
    this.bank = bank;
    this.data = data;
    this.layouts = new DrillLayouts(data);
    this.database = DataDirectory.open(data, firstInstant != null);
    SecureRandom random = new SecureRandom();
    this.movable =
        firstInstant == null
            ? null
            : new MovableClock(InstantSource.system(), new ClockSetting(database), firstInstant);
    this.clock = movable == null ? InstantSource.system() : movable;
    this.ids = Ids.following(database, clock, random);
    this.presence = FilePresence.in(DataDirectory.running(data), ids.next());
    this.web = new WebPlatform(database, clock);
    this.networks =
        new Networks(wish, new Networks.Ground(database, pictures(), bank, clock, movable == null));
    this.platforms = Stream.concat(Stream.of(web), networks.platforms().stream()).toList();
    this.whetstone = new Whetstone(database, clock, ids, bank, order, new Adapters(platforms));
    this.dispatcher =
        new Dispatcher(
            database,
            platforms,
            List.of(whetstone.delivery()),
            new RateLimits(Networks.AT_ONCE, SENDS_AT_ONCE, _ -> Duration.ZERO),
            presence,
            clock,
            random);
    this.metrics = new Metrics(database, clock);
    dispatcher.tellsTo(metrics.sendings());
    works.addAll(whetstone.dueWorks());
    works.add(whetstone.forgetting(platforms, database::emptyLog));
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
    WebServer chat =
        new WebServer(
                metrics.around(whetstone.door()),
                web,
                pictures(),
                demo ? options.asDemo() : options,
                movable == null ? null : clockOf(movable, channel))
            .withDrills(new Curriculum(bank, Drills.order(), Drills.weeks()));
    Vitals vitals = new Vitals(database, metrics, dispatcher, this::timekeeper);
    FrontDoor opened =
        new FrontDoor(
            listening,
            chat,
            Map.of(
                "/health",
                vitals.health(),
                "/metrics",
                new MetricsPage(vitals::metricsPage, listening.token())));
    front = opened;
    return opened.address();
  }

  private WebClock clockOf(MovableClock hand, ChannelRef channel) {
    return new WebClock(hand, whetstone, () -> moved(channel), works);
  }

  /// The port on which it serves; only after [#serve].
  int port() {
    return Objects.requireNonNull(front, "not served yet").address().getPort();
  }

  private Optional<Timekeeper> timekeeper() {
    return Optional.ofNullable(pulse).map(Pulse::timekeeper);
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
    return Objects.requireNonNull(front, "not served yet").chat();
  }

  private DrillPictures pictures() {
    return layouts.pictures(
        hash -> database.read(sql -> whetstone.shelf().find(sql, hash)).or(() -> ofBank(hash)));
  }

  /// A drill that no round has pinned yet, for who leafs through all of them.
  private Optional<Drill> ofBank(String hash) {
    return bank.drills().stream().filter(d -> DrillJson.hash(d).equals(hash)).findFirst();
  }

  private static List<WebOptions.Completion> completions() {
    return Commands.listed().stream()
        .map(c -> new WebOptions.Completion(c.typed().substring("/drill ".length()), c.does()))
        .toList();
  }

  /// Begins, where nothing can force it to end.
  void start(List<? extends DueWork> more) {
    start(more, new Ending());
  }

  /// Begins.
  ///
  /// @param more what else happens by the clock
  /// @param ending what is told where it cannot go on
  void start(List<? extends DueWork> more, Ending ending) {
    layouts.prepare(bank.drills());
    works.addAll(more);
    if (movable == null) {
      works.add(new Findings(database, platforms));
    }
    Pulse.Moved moved =
        new Pulse.Moved(database, dispatcher, metrics, () -> whetstone.catchUp(web));
    pulse =
        movable == null
            ? Pulse.byItself(moved, clock, presence.id(), works)
            : Pulse.byHand(moved, movable, works);
    if (front != null) {
      Door door = metrics.around(whetstone.door());
      networks.listen(
          platform -> new HouseOfWhetstone(whetstone, door, platform, clock),
          front.listener(),
          ending);
    }
  }

  /// Fulfils the wishes of `./drill clock` on a thread of its own; none for the real clock.
  @Nullable Thread fulfilWishes(ChannelRef channel) {
    MovableClock hand = movable;
    return hand == null
        ? null
        : Thread.ofVirtual()
            .name("clock wishes")
            .start(() -> ClockWishes.serve(database, clockOf(hand, channel)));
  }

  /// May be called twice.
  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    networks.hearNoMore();
    if (front != null) {
      front.shut();
    }
    if (pulse == null) {
      dispatcher.close();
    } else {
      pulse.end();
    }
    networks.close();
    if (front != null) {
      front.clear();
    }
    layouts.close();
    database.close();
    presence.close();
  }
}
