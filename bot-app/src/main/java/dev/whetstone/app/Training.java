package dev.whetstone.app;

import dev.whetstone.app.cli.CannotGoOn;
import dev.whetstone.app.cli.DemoSettings;
import dev.whetstone.app.cli.Exit;
import dev.whetstone.app.cli.Listening;
import dev.whetstone.app.cli.Logs;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A demo that starts, is looked at and ends, in a folder of its own that is thrown away: the
/// start-up cache is made from what it loads.
final class Training {
  private Training() {}

  static int run(WiredProgram program) {
    Path data = temporary();
    Logs.into(data);
    Listening anywhere = new Listening("127.0.0.1", 0, null);
    DemoSettings settings = new DemoSettings(data, false, true, null, anywhere, List.of());
    try {
      return new DemoRun(settings)
          .hold(
              program,
              (product, _) -> {
                String page = "http://127.0.0.1:%d/".formatted(product.port());
                visit(page);
                visit(page + "api/state");
                return Exit.FINE;
              });
    } finally {
      DataDirectory.remove(data);
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
