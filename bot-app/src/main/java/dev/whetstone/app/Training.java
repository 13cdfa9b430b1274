package dev.whetstone.app;

import dev.whetstone.app.cli.CannotGoOn;
import dev.whetstone.app.cli.Exit;
import dev.whetstone.app.cli.Listening;
import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.schedule.Schedule;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/// A start as the product does it, in a folder of its own that is thrown away: the start-up cache
/// is made from what it loads.
final class Training {
  private static final Instant FIRST = Instant.parse("2026-11-23T08:59:59Z");

  private Training() {}

  static int run() {
    Path data = temporary();
    try (Product product = new Product(data, Drills.load(List.of()), Drills.order(), FIRST)) {
      ChannelRef channel = WiredProgram.channel(product, "general", "");
      product
          .whetstone()
          .settle(channel, "general", ScheduleChoice.everyDay(Schedule.usual(ZoneId.of("UTC"))));
      InetSocketAddress where = product.serve(new Listening("127.0.0.1", 0, null), channel, true);
      product.start(List.of());
      visit("http://127.0.0.1:%d/".formatted(where.getPort()));
      visit("http://127.0.0.1:%d/api/state".formatted(where.getPort()));
      return Exit.FINE;
    } finally {
      DataDirectory.empty(data);
    }
  }

  private static void visit(String url) {
    try (HttpClient client = HttpClient.newHttpClient()) {
      client.send(
          HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException unreachable) {
      throw new CannotGoOn(Exit.FAILED, "The training visit failed.", unreachable.toString());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static Path temporary() {
    try {
      return Files.createTempDirectory("whetstone-train");
    } catch (IOException refused) {
      throw new CannotGoOn(Exit.DATA, "No temporary folder.", refused.toString());
    }
  }
}
