package dev.whetstone.slack;

import com.sun.net.httpserver.HttpServer;
import dev.whetstone.core.adapter.WholeProduct;
import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.Door;
import dev.whetstone.core.interviewer.Whetstone;
import dev.whetstone.core.round.Pace;
import dev.whetstone.core.schedule.MovableClock;
import dev.whetstone.core.store.Database;
import dev.whetstone.slack.fake.FakeChannel;
import dev.whetstone.slack.fake.FakeSlack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// A whole product that speaks to a fake Slack over the wire, on a clock in the test's hand.
final class Workplace implements AutoCloseable {
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
    this.product = new Run();
  }

  /// Ends the process and begins another on the same data.
  void restart() {
    product.close();
    slack.sockets().awaitOpen(0);
    product = new Run();
    slack.sockets().awaitOpen(1);
  }

  /// Opens a round in a channel and waits for its first question; the ts of its root.
  String opens(FakeChannel channel, Pace pace) {
    product.whetstone.settle(ref(channel.id()), "general", WholeProduct.daily(pace));
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
    final MovableClock clock = WholeProduct.clockOf(database);
    final Whetstone whetstone;
    final SlackAdapter adapter;
    private final WholeProduct whole;
    private final @Nullable HttpServer server;

    Run() {
      adapter =
          new SlackAdapter(
              SlackSettings.from(settings()),
              database,
              WholeProduct.picturesOf(database),
              clock,
              false);
      whole = new WholeProduct(data, database, clock, adapter.platform(), around);
      whetstone = whole.whetstone();
      server = "http".equals(more.get("SLACK_MODE")) ? server() : null;
      adapter.listen(whole.house(), server);
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

    private Map<String, String> settings() {
      Map<String, String> settings =
          new HashMap<>(
              Map.of(
                  "SLACK_API_BASE_URL", slack.api().toString(),
                  "SLACK_BOT_TOKEN", slack.team().botToken(),
                  "SLACK_APP_TOKEN", slack.appToken()));
      settings.putAll(more);
      return settings;
    }

    /// Moves the clock on, through everything that is due on the way.
    void passes(Duration time) {
      whole.passes(time);
    }

    void close() {
      adapter.hearNoMore();
      whole.stopsSending();
      adapter.close();
      whole.close();
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
