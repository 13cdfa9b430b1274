package dev.whetstone.discord;

import dev.whetstone.core.adapter.House;
import dev.whetstone.core.adapter.HouseOfWhetstone;
import dev.whetstone.core.adapter.SettingsException;
import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.OnePlatform;
import dev.whetstone.core.chat.Platforms;
import dev.whetstone.core.delivery.Dispatcher;
import dev.whetstone.core.delivery.FilePresence;
import dev.whetstone.core.delivery.RateLimits;
import dev.whetstone.core.drill.Bank;
import dev.whetstone.core.interviewer.Whetstone;
import dev.whetstone.core.pack.PackLoader;
import dev.whetstone.core.picture.DrillPictures;
import dev.whetstone.core.picture.layout.Drawings;
import dev.whetstone.core.round.Pace;
import dev.whetstone.core.schedule.DueWork;
import dev.whetstone.core.schedule.ManualTimekeeper;
import dev.whetstone.core.schedule.MovableClock;
import dev.whetstone.core.schedule.Schedule;
import dev.whetstone.core.store.ClockSetting;
import dev.whetstone.core.store.Database;
import dev.whetstone.core.store.Ids;
import dev.whetstone.core.store.WriteHook;
import dev.whetstone.discord.fake.FakeChannel;
import dev.whetstone.discord.fake.FakeDiscord;
import dev.whetstone.discord.fake.FakeMessage;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// A whole product that speaks to a fake Discord over the wire, on a clock in the test's hand.
final class Workplace implements AutoCloseable {
  static final Bank BANK = new PackLoader(Workplace.class.getClassLoader()).shipped().bank();
  private static final Instant FIRST = Instant.parse("2026-11-23T08:30:00Z");

  final FakeDiscord discord;
  final Database database;
  Run product;
  private final Path data;
  private final Map<String, String> more;
  private final UnaryOperator<Door> around;

  Workplace(Path data) {
    this(data, FakeDiscord.start(), Map.of(), it -> it);
  }

  /// @param more settings besides the usual
  /// @param door what is put around the product's
  Workplace(Path data, FakeDiscord discord, Map<String, String> more, UnaryOperator<Door> door) {
    this.data = data;
    this.discord = discord;
    this.database = Database.open(data.resolve("whetstone.db"));
    this.more = more;
    this.around = door;
    this.product = new Run();
  }

  /// Ends the process and begins another on the same data.
  void restart() {
    product.close();
    product = new Run();
    product.awaitConnected();
  }

  /// The product's door, as a test may slow it down.
  interface Door extends dev.whetstone.core.chat.Door {}

  /// Every day at 09:00 UTC.
  static Schedule daily(Pace pace) {
    return Schedule.usual(ZoneId.of("UTC"))
        .change()
        .paces(Arrays.stream(DayOfWeek.values()).collect(Collectors.toMap(day -> day, _ -> pace)))
        .done();
  }

  /// Opens a round in a channel and waits for its first question.
  Opened opens(FakeChannel channel, Pace pace) {
    product.whetstone.settle(ref(channel), channel.name(), daily(pace));
    product.whetstone.openNow(ref(channel));
    FakeMessage root = channel.awaitMessages(1).getFirst();
    FakeChannel thread = channel.awaitThreads(1).getFirst();
    thread.awaitMessages(1);
    return new Opened(root, thread);
  }

  /// The day's message and its thread.
  record Opened(FakeMessage root, FakeChannel thread) {}

  ChannelRef ref(FakeChannel channel) {
    return Places.channelRef(discord.guild().id(), channel.id());
  }

  /// One process of the product.
  final class Run implements DiscordAdapter.Watcher {
    final MovableClock clock =
        new MovableClock(InstantSource.system(), new ClockSetting(database), FIRST);
    final Whetstone whetstone;
    final DiscordAdapter adapter;
    final BlockingQueue<String> invites = new LinkedBlockingQueue<>();
    final BlockingQueue<SettingsException> failures = new LinkedBlockingQueue<>();
    private final Dispatcher dispatcher;
    private final ManualTimekeeper keeper;
    private final FilePresence presence;
    private final List<DueWork> works = new ArrayList<>();

    Run() {
      SecureRandom random = new SecureRandom();
      Ids ids = new Ids(clock, random);
      presence = FilePresence.in(data.resolve("running"), ids.next());
      adapter =
          new DiscordAdapter(
              DiscordSettings.from(settings()),
              database,
              new DrillPictures(
                  hash -> database.read(sql -> shelf(sql, hash)),
                  drill -> Drawings.fast(drill.title(), drill.diagram()).layout()),
              BANK,
              clock,
              false);
      Platforms platforms = new OnePlatform(adapter.platform());
      whetstone = new Whetstone(database, clock, ids, BANK, List.of(), platforms);
      Door door = around.apply(whetstone.door()::accept);
      dispatcher =
          new Dispatcher(
              database,
              List.of(adapter.platform()),
              List.of(whetstone.delivery()),
              RateLimits.of(16),
              presence,
              clock,
              random);
      works.addAll(whetstone.dueWorks());
      works.add(dispatcher);
      keeper = new ManualTimekeeper(clock, works);
      database.onWrite(
          new WriteHook(
              sql -> ClockSetting.save(sql, clock.persistable()),
              () -> {
                keeper.changed();
                dispatcher.wake();
              }));
      keeper.start();
      House house = new HouseOfWhetstone(whetstone, door, adapter.platform(), clock);
      adapter.listen(house, this);
    }

    private java.util.Optional<dev.whetstone.core.drill.Drill> shelf(
        dev.whetstone.core.store.Sql sql, String hash) {
      return whetstone.shelf().find(sql, hash);
    }

    private Map<String, String> settings() {
      Map<String, String> settings =
          new HashMap<>(
              Map.of(
                  "DISCORD_API_BASE_URL", discord.api().toString(),
                  "DISCORD_TOKEN", discord.token()));
      settings.putAll(more);
      return settings;
    }

    @Override
    public void connected(String invite) {
      invites.add(invite);
    }

    @Override
    public void failed(SettingsException why) {
      failures.add(why);
    }

    /// Waits until the line stands; the link that was printed.
    String awaitConnected() {
      return awaited(invites, "a connection");
    }

    /// Waits until it is said why there is none.
    SettingsException awaitFailure() {
      return awaited(failures, "a failure");
    }

    private static <T> T awaited(BlockingQueue<T> queue, String what) {
      try {
        T found = queue.poll(15, TimeUnit.SECONDS);
        if (found == null) {
          throw new AssertionError("no " + what);
        }
        return found;
      } catch (InterruptedException stopped) {
        throw new AssertionError("interrupted", stopped);
      }
    }

    /// Moves the clock on, through everything that is due on the way.
    void passes(Duration time) {
      clock.moveTo(clock.instant().plus(time), List.copyOf(works));
    }

    void close() {
      adapter.hearNoMore();
      keeper.close();
      dispatcher.close();
      adapter.close();
      presence.close();
    }
  }

  @Override
  public void close() {
    product.close();
    database.close();
    discord.close();
  }
}
