package dev.whetstone.discord;

import dev.whetstone.core.adapter.SettingsException;
import dev.whetstone.core.adapter.WholeProduct;
import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.ChatEvent;
import dev.whetstone.core.chat.Door;
import dev.whetstone.core.interviewer.Whetstone;
import dev.whetstone.core.pack.ShippedBank;
import dev.whetstone.core.round.Pace;
import dev.whetstone.core.schedule.MovableClock;
import dev.whetstone.core.store.Database;
import dev.whetstone.discord.fake.Call;
import dev.whetstone.discord.fake.FakeChannel;
import dev.whetstone.discord.fake.FakeDiscord;
import dev.whetstone.discord.fake.FakeMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/// A whole product that speaks to a fake Discord over the wire, on a clock in the test's hand.
final class Workplace implements AutoCloseable {
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

  /// The usual one, whose door keeps what it heard.
  static Workplace listening(Path data, Queue<ChatEvent> heard) {
    return new Workplace(
        data,
        FakeDiscord.start(),
        Map.of(),
        door ->
            event -> {
              heard.add(event);
              return door.accept(event);
            });
  }

  /// The usual one, whose line stands.
  static Workplace connected(Path data) {
    Workplace work = new Workplace(data);
    work.product.awaitConnected();
    return work;
  }

  /// Ends the process and begins another on the same data.
  void restart() {
    product.close();
    product = new Run();
    product.awaitConnected();
  }

  /// Opens a round in a channel and waits for its first question.
  Opened opens(FakeChannel channel, Pace pace) {
    product.whetstone.settle(ref(channel), channel.name(), WholeProduct.daily(pace));
    product.whetstone.openNow(ref(channel));
    FakeMessage root = channel.awaitMessages(1).getFirst();
    FakeChannel thread = channel.awaitThreads(1).getFirst();
    thread.awaitMessages(1);
    return new Opened(root, thread);
  }

  /// The day's message and its thread.
  record Opened(FakeMessage root, FakeChannel thread) {}

  /// How many forms are kept for somebody to go on with.
  long drafts() {
    return database
        .read(sql -> sql.first("SELECT COUNT(*) AS n FROM discord_draft", row -> row.number("n")))
        .orElse(0L);
  }

  ChannelRef ref(FakeChannel channel) {
    return Places.channelRef(discord.guild().id(), channel.id());
  }

  /// One process of the product.
  final class Run implements DiscordAdapter.Watcher {
    final MovableClock clock = WholeProduct.clockOf(database);
    final Whetstone whetstone;
    final DiscordAdapter adapter;
    final BlockingQueue<String> invites = new LinkedBlockingQueue<>();
    final BlockingQueue<SettingsException> failures = new LinkedBlockingQueue<>();
    private final WholeProduct whole;

    Run() {
      adapter =
          new DiscordAdapter(
              DiscordSettings.from(settings()),
              database,
              WholeProduct.picturesOf(database),
              ShippedBank.BANK,
              clock,
              false);
      whole = new WholeProduct(data, database, clock, adapter.platform(), around);
      whetstone = whole.whetstone();
      adapter.listen(whole.house(), this);
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

    /// JDA gives a request up after ten seconds (OkHttp) and tries again; that must fit in, too.
    private <T> T awaited(BlockingQueue<T> queue, String what) {
      try {
        T found = queue.poll(60, TimeUnit.SECONDS);
        if (found == null) {
          throw new AssertionError(
              "waited in vain for %s; %d sessions were begun; asked so far: %s"
                  .formatted(
                      what,
                      discord.links().connections(),
                      discord.calls().stream().map(Call::name).toList()));
        }
        return found;
      } catch (InterruptedException stopped) {
        throw new AssertionError("interrupted", stopped);
      }
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
    }
  }

  @Override
  public void close() {
    product.close();
    database.close();
    discord.close();
  }
}
