package dev.whetstone.slack;

import com.sun.net.httpserver.HttpServer;
import dev.whetstone.core.adapter.HouseOfWhetstone;
import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.OnePlatform;
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
import dev.whetstone.slack.fake.FakeChannel;
import dev.whetstone.slack.fake.FakeSlack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
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
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A whole product that speaks to a fake Slack over the wire, on a clock in the test's hand.
final class Workplace implements AutoCloseable {
  private static final Bank BANK =
      new PackLoader(Workplace.class.getClassLoader()).shipped().bank();
  private static final Instant FIRST = Instant.parse("2026-11-23T08:30:00Z");

  final FakeSlack slack;
  final Database database;
  Run product;
  private final Path data;
  private final Map<String, String> more;
  private final UnaryOperator<Door> around;

  Workplace(Path data) {
    this(data, FakeSlack.start(), Map.of(), it -> it);
  }

  /// @param more settings besides the usual
  /// @param door what is put around the product's
  Workplace(Path data, FakeSlack slack, Map<String, String> more, UnaryOperator<Door> door) {
    this.data = data;
    this.slack = slack;
    this.database = Database.open(data.resolve("whetstone.db"));
    this.more = more;
    this.around = door;
    this.product = new Run(database, more, door);
  }

  /// Ends the process and begins another on the same data.
  void restart() {
    product.close();
    slack.sockets().awaitOpen(0);
    product = new Run(database, more, around);
    slack.sockets().awaitOpen(1);
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

  /// Opens a round in a channel and waits for its first question; the ts of its root.
  String opens(FakeChannel channel, Pace pace) {
    product.whetstone.settle(ref(channel.id()), "general", daily(pace));
    product.whetstone.openNow(ref(channel.id()));
    String root = channel.awaitMessages(1).getFirst().ts();
    channel.awaitThread(root, 1);
    return root;
  }

  ChannelRef ref(String channel) {
    return Heard.channelRef(slack.team().id(), channel);
  }

  /// One process of the product.
  final class Run {
    final MovableClock clock;
    final Whetstone whetstone;
    final SlackAdapter adapter;
    private final Dispatcher dispatcher;
    private final ManualTimekeeper keeper;
    private final FilePresence presence;
    private final List<DueWork> works = new ArrayList<>();
    private final Door door;
    private final @Nullable HttpServer server;

    Run(Database database, Map<String, String> more, UnaryOperator<Door> around) {
      SecureRandom random = new SecureRandom();
      clock = new MovableClock(InstantSource.system(), new ClockSetting(database), FIRST);
      Ids ids = new Ids(clock, random);
      presence = FilePresence.in(data.resolve("running"), ids.next());
      adapter =
          new SlackAdapter(
              SlackSettings.from(settings(more)), database, pictures(database), clock, false);
      whetstone =
          new Whetstone(database, clock, ids, BANK, List.of(), new OnePlatform(adapter.platform()));
      door = around.apply(whetstone.door()::accept);
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
      server = "http".equals(more.get("SLACK_MODE")) ? server() : null;
      adapter.listen(new HouseOfWhetstone(whetstone, door, adapter.platform(), clock), server);
    }

    private static HttpServer server() {
      try {
        HttpServer server =
            HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        return server;
      } catch (IOException refused) {
        throw new UncheckedIOException(refused);
      }
    }

    /// Where it is reached in HTTP mode.
    URI at(String path) {
      int port = Objects.requireNonNull(server).getAddress().getPort();
      return URI.create("http://127.0.0.1:" + port + path);
    }

    private Map<String, String> settings(Map<String, String> more) {
      Map<String, String> settings =
          new HashMap<>(
              Map.of(
                  "SLACK_API_BASE_URL", slack.api().toString(),
                  "SLACK_BOT_TOKEN", slack.team().botToken(),
                  "SLACK_APP_TOKEN", slack.appToken()));
      settings.putAll(more);
      return settings;
    }

    private DrillPictures pictures(Database database) {
      return new DrillPictures(
          hash -> database.read(sql -> whetstone.shelf().find(sql, hash)),
          drill -> Drawings.fast(drill.title(), drill.diagram()).layout());
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
      if (server != null) {
        server.stop(0);
      }
    }
  }

  @Override
  public void close() {
    product.close();
    database.close();
    slack.close();
  }
}
