package dev.whetstone.app;

import com.sun.net.httpserver.HttpServer;
import dev.whetstone.core.adapter.House;
import dev.whetstone.core.adapter.SettingsException;
import dev.whetstone.core.chat.Pictures;
import dev.whetstone.core.chat.Platform;
import dev.whetstone.core.drill.Bank;
import dev.whetstone.core.store.Transactions;
import dev.whetstone.discord.DiscordAdapter;
import dev.whetstone.discord.DiscordPlatform;
import dev.whetstone.discord.DiscordSettings;
import dev.whetstone.slack.SlackAdapter;
import dev.whetstone.slack.SlackPlatform;
import dev.whetstone.slack.SlackSettings;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The chat services across a network that this process speaks to. Classes of a service are loaded
/// only where it is spoken to.
final class Networks {
  /// How many sendings each takes at once.
  static final Map<String, Integer> AT_ONCE =
      Map.of(
          SlackPlatform.NAME, SlackPlatform.AT_ONCE, DiscordPlatform.NAME, DiscordPlatform.AT_ONCE);

  private static final Logger log = LoggerFactory.getLogger(Networks.class);

  private final @Nullable SlackAdapter slack;
  private final @Nullable DiscordAdapter discord;

  /// Which services, each by its settings; absent for one that is not spoken to.
  record Wish(@Nullable SlackSettings slack, @Nullable DiscordSettings discord) {
    /// None: the browser chat alone.
    static final Wish NONE = new Wish(null, null);
  }

  /// What all adapters are made from.
  ///
  /// @param clock the product's
  /// @param isReal whether that is the machine's own
  record Ground(
      Transactions transactions,
      Pictures pictures,
      Bank bank,
      InstantSource clock,
      boolean isReal) {}

  Networks(Wish wish, Ground on) {
    slack =
        wish.slack() == null
            ? null
            : new SlackAdapter(
                wish.slack(), on.transactions(), on.pictures(), on.clock(), on.isReal());
    discord =
        wish.discord() == null
            ? null
            : new DiscordAdapter(
                wish.discord(),
                on.transactions(),
                on.pictures(),
                on.bank(),
                on.clock(),
                on.isReal());
  }

  /// What the dispatcher sends by.
  List<Platform> platforms() {
    List<Platform> platforms = new ArrayList<>();
    if (slack != null) {
      platforms.add(slack.platform());
    }
    if (discord != null) {
      platforms.add(discord.platform());
    }
    return platforms;
  }

  /// Begins to hear.
  ///
  /// @param houses the product for each of the platforms
  /// @param server for what comes by HTTP
  /// @param ending what is told where the only service cannot be connected
  void listen(Function<Platform, House> houses, HttpServer server, Ending ending) {
    if (slack != null) {
      slack.listen(houses.apply(slack.platform()), server);
    }
    if (discord != null) {
      Watch.listens(discord, houses.apply(discord.platform()), slack == null, ending);
    }
  }

  private record Watch(boolean isOnly, Ending ending) implements DiscordAdapter.Watcher {
    /// Here, so that the JVM need not look at Discord's classes to check those around.
    static void listens(DiscordAdapter discord, House house, boolean isOnly, Ending ending) {
      discord.listen(house, new Watch(isOnly, ending));
    }

    @Override
    public void connected(String invite) {
      System.out.printf("Discord is connected. This adds the bot to a server: %s%n", invite);
      System.out.flush();
    }

    @Override
    public void failed(SettingsException why) {
      if (isOnly) {
        ending.isForced(why);
      } else {
        log.error("{} {} The rest of the product goes on.", why.getMessage(), why.mend());
      }
    }
  }

  /// Hears no more, and lets what is under way end.
  void hearNoMore() {
    if (slack != null) {
      slack.hearNoMore();
    }
    if (discord != null) {
      discord.hearNoMore();
    }
  }

  /// Ends all; follows [#hearNoMore].
  void close() {
    if (slack != null) {
      slack.close();
    }
    if (discord != null) {
      discord.close();
    }
  }
}
