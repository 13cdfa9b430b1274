package dev.whetstone.app.bench;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.request.chat.ChatPostMessageRequest;
import dev.whetstone.core.chat.Pictures;
import dev.whetstone.core.delivery.Dispatcher;
import dev.whetstone.core.delivery.Draft;
import dev.whetstone.core.delivery.FilePresence;
import dev.whetstone.core.delivery.Outbox;
import dev.whetstone.core.delivery.RateLimits;
import dev.whetstone.core.store.Database;
import dev.whetstone.slack.BlockKit;
import dev.whetstone.slack.Heard;
import dev.whetstone.slack.People;
import dev.whetstone.slack.Rendered;
import dev.whetstone.slack.SlackCalls;
import dev.whetstone.slack.SlackPlatform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/// Nine o'clock at Slack, over HTTP on loopback: how fast the outbox empties beside a loop that
/// only calls Slack's own SDK, and how near to the limits channels with two messages each get.
final class SlackBench {
  private static final String TEAM = "T0BENCH";
  private static final String TOKEN = "xoxb-bench";
  private static final int LINES = 64;
  private static final int CHANNELS = 200;
  private static final int WARM_UP = 500;
  private static final double LEAST = 0.8;

  /// What the second message of a channel has to wait for, and both answers.
  private static final double SOONEST_SECONDS = 1.1;

  private final int burst;

  /// @param burst how many channels get one message each
  SlackBench(int burst) {
    this.burst = burst;
  }

  List<Measured> run(Path folder) throws IOException {
    try (BareSlack slack = new BareSlack();
        Database database = Database.open(folder.resolve("whetstone.db"));
        SlackCalls calls = new SlackCalls(slack.api(), _ -> Optional.of(TOKEN));
        SlackPlatform platform =
            new SlackPlatform(
                calls, People.unknown(), database, Pictures.none(), InstantSource.system());
        Dispatcher dispatcher = dispatcher(folder, database, platform)) {
      dispatcher.start();
      ours(slack, database, dispatcher, "w", WARM_UP, 1);
      bare(slack, "x", WARM_UP);
      double before = bare(slack, "y", burst / 2);
      double ours = burst / ours(slack, database, dispatcher, "a", burst, 1);
      double bare = (before + bare(slack, "z", burst / 2)) / 2;
      long tooFast = slack.tooFast();
      double two = ours(slack, database, dispatcher, "b", CHANNELS, 2);
      return List.of(
          Measured.against(
              "%,d channels of Slack at once, a message each".formatted(burst),
              "%.0f sends a second".formatted(ours),
              "bare SDK loop: %.0f a second".formatted(bare),
              Timings.times(ours / bare),
              "≥ 0.8×",
              ours / bare >= LEAST),
          Measured.against(
              "%d channels of Slack at once, two messages each".formatted(CHANNELS),
              "all out after %.1f s, %d too fast".formatted(two, slack.tooFast() - tooFast),
              "limits allow: %.1f s".formatted(SOONEST_SECONDS),
              Timings.times(two / SOONEST_SECONDS),
              "none too fast",
              slack.tooFast() == tooFast));
    }
  }

  private static Dispatcher dispatcher(Path folder, Database database, SlackPlatform platform) {
    return new Dispatcher(
        database,
        List.of(platform),
        List.of(),
        new RateLimits(Map.of(SlackPlatform.NAME, SlackPlatform.AT_ONCE), 1, _ -> Duration.ZERO),
        FilePresence.in(folder, "bench"),
        InstantSource.system(),
        new SplittableRandom(1));
  }

  /// Seconds from the commit to the last answer.
  private static double ours(
      BareSlack slack,
      Database database,
      Dispatcher dispatcher,
      String name,
      int channels,
      int each) {
    long wanted = slack.posted() + (long) channels * each;
    long begun = System.nanoTime();
    database.write(sql -> {
      for (int i = 0; i < channels; i++) {
        for (int message = 0; message < each; message++) {
          Outbox.add(sql, draft("C" + name + i, message));
        }
      }
      return channels;
    });
    dispatcher.wake();
    Ground.await(() -> slack.posted() >= wanted);
    return Timings.secondsSince(begun);
  }

  private static Draft draft(String channel, int message) {
    return new Draft(
        "channel/" + channel,
        channel + "/" + message,
        new Draft.What.ToChannel(Heard.channelRef(TEAM, channel), Morning.POST),
        InstantSource.system().instant(),
        null,
        null);
  }

  /// Sends a second of a loop over the SDK, without the bookkeeping that makes it many times
  /// slower.
  private static double bare(BareSlack slack, String name, int messages) {
    SlackConfig config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(slack.api());
    config.setHttpClientResponseHandlers(List.of());
    config.setStatsEnabled(false);
    MethodsClient client = Slack.getInstance(config).methods(TOKEN);
    Rendered rendered = BlockKit.of(Morning.POST);
    AtomicLong next = new AtomicLong();
    long begun = System.nanoTime();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < LINES; i++) {
        threads.execute(() -> {
          for (long at = next.getAndIncrement(); at < messages; at = next.getAndIncrement()) {
            call(client, "C" + name + at, rendered);
          }
        });
      }
    }
    return messages / Timings.secondsSince(begun);
  }

  private static void call(MethodsClient client, String channel, Rendered rendered) {
    try {
      client.chatPostMessage(
          ChatPostMessageRequest.builder()
              .channel(channel)
              .text(rendered.text())
              .blocks(rendered.blocks())
              .build());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (SlackApiException failure) {
      throw new IllegalStateException("the bench's own server refuses", failure);
    }
  }
}
