package dev.whetstone.app.bench;

import dev.whetstone.core.adapter.Secret;
import dev.whetstone.core.chat.Pictures;
import dev.whetstone.core.delivery.Dispatcher;
import dev.whetstone.core.delivery.Draft;
import dev.whetstone.core.delivery.FilePresence;
import dev.whetstone.core.delivery.Outbox;
import dev.whetstone.core.delivery.RateLimits;
import dev.whetstone.core.store.Database;
import dev.whetstone.discord.DiscordCalls;
import dev.whetstone.discord.DiscordPlatform;
import dev.whetstone.discord.Place;
import dev.whetstone.discord.Places;
import dev.whetstone.discord.Us;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// Nine o'clock at Discord, over HTTP on loopback: how fast the outbox empties beside a loop that
/// only calls JDA, both unhindered; and whether 500 channels stay within what Discord allows a bot
/// in a second.
final class DiscordBench {
  private static final Secret TOKEN = new Secret("bench");
  private static final String GUILD = "1400000000000000000";
  private static final long FIRST_CHANNEL = 1_400_000_000_000_000_001L;
  private static final int LINES = DiscordPlatform.AT_ONCE;
  private static final int WARM_UP = 500;
  private static final int CHANNELS = 500;
  private static final int A_SECOND = 50;
  private static final double LEAST = 0.8;

  private final int burst;
  private long nextChannel = FIRST_CHANNEL;

  /// @param burst how many channels get one message each where nothing holds them back
  DiscordBench(int burst) {
    this.burst = burst;
  }

  List<Measured> run(Path folder) throws IOException {
    return List.of(unhindered(sub(folder, "unhindered")), inPace(sub(folder, "pace")));
  }

  private static Path sub(Path folder, String name) throws IOException {
    return Files.createDirectories(folder.resolve(name));
  }

  private Measured unhindered(Path folder) throws IOException {
    try (BareDiscord discord = new BareDiscord();
        BareJda jda = new BareJda(discord.api(), LINES);
        Outlet outlet =
            new Outlet(folder, discord, DiscordCalls.withoutPace(discord.api(), TOKEN))) {
      outlet.seconds(WARM_UP);
      bare(jda, WARM_UP);
      double before = bare(jda, burst / 2);
      double ours = burst / outlet.seconds(burst);
      double bare = (before + bare(jda, burst / 2)) / 2;
      return Measured.against(
          "%,d channels of Discord at once, a message each, without its limit".formatted(burst),
          "%.0f sends a second".formatted(ours),
          "bare JDA loop: %.0f a second".formatted(bare),
          Timings.times(ours / bare),
          "≥ 0.8×",
          ours / bare >= LEAST);
    }
  }

  private Measured inPace(Path folder) throws IOException {
    try (BareDiscord discord = new BareDiscord();
        Outlet outlet = new Outlet(folder, discord, new DiscordCalls(discord.api(), TOKEN))) {
      outlet.seconds(A_SECOND);
      discord.mostInASecond();
      double seconds = outlet.seconds(CHANNELS);
      int most = discord.mostInASecond();
      double allowed = CHANNELS / (double) A_SECOND;
      return Measured.against(
          "%d channels of Discord at once, a message each".formatted(CHANNELS),
          "all out after %.1f s, at most %d in a second".formatted(seconds, most),
          "limits allow: %.0f s".formatted(allowed),
          Timings.times(seconds / allowed),
          "≤ 50 in any second",
          most <= A_SECOND);
    }
  }

  private double bare(BareJda jda, int messages) {
    long first = nextChannel;
    nextChannel += messages;
    return jda.sends(first, messages, LINES, Morning.POST, Pictures.none());
  }

  /// The outbox with the whole adapter behind it.
  private final class Outlet implements AutoCloseable {
    private final BareDiscord discord;
    private final Database database;
    private final DiscordCalls calls;
    private final Places places;
    private final DiscordPlatform platform;
    private final Dispatcher dispatcher;

    Outlet(Path folder, BareDiscord discord, DiscordCalls calls) {
      this.discord = discord;
      this.calls = calls;
      database = Database.open(folder.resolve("whetstone.db"));
      places = new Places(calls);
      platform =
          new DiscordPlatform(
              calls, new Us(calls), places, Pictures.none(), () -> true, InstantSource.system());
      dispatcher =
          new Dispatcher(
              database,
              List.of(platform),
              List.of(),
              new RateLimits(Map.of(DiscordPlatform.NAME, LINES), 1, _ -> Duration.ZERO),
              FilePresence.in(folder, "bench"),
              InstantSource.system(),
              new SplittableRandom(1));
      dispatcher.start();
    }

    /// From the commit of a message for each of so many channels to the last answer.
    double seconds(int channels) {
      long first = nextChannel;
      nextChannel += channels;
      for (long id = first; id < nextChannel; id++) {
        // As the gateway tells when it connects.
        places.is(new Place(Long.toString(id), GUILD, 0, "", "c", false, false, false, Map.of()));
      }
      long wanted = discord.posted() + channels;
      long begun = System.nanoTime();
      database.write(sql -> {
        for (long id = first; id < first + channels; id++) {
          Outbox.add(sql, draft(id));
        }
        return channels;
      });
      dispatcher.wake();
      Ground.await(() -> discord.posted() >= wanted);
      return Timings.secondsSince(begun);
    }

    private static Draft draft(long channel) {
      return new Draft(
          "channel/" + channel,
          channel + "/root",
          new Draft.What.ToChannel(Places.channelRef(GUILD, Long.toString(channel)), Morning.POST),
          InstantSource.system().instant(),
          null,
          null);
    }

    @Override
    public void close() {
      platform.close();
      dispatcher.close();
      calls.close();
      database.close();
    }
  }
}
