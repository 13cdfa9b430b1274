package dev.whetstone.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import dev.whetstone.core.ops.ClockWaits;
import dev.whetstone.core.store.Database;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `/health` and `/metrics` answer.
final class HealthTest {
  @TempDir private Path folder;
  private Database database;
  private Optional<Duration> sinceLook = Optional.of(Duration.ofSeconds(30));
  private ClockWaits waits = ClockWaits.NONE;

  @BeforeEach
  void open() {
    database = Database.open(folder.resolve("whetstone.db"));
  }

  @AfterEach
  void close() {
    database.close();
  }

  private HttpResponse<String> health() throws IOException, InterruptedException {
    return ask(new Health(database, () -> sinceLook, () -> waits));
  }

  private static HttpResponse<String> ask(HttpHandler handler, String... headers)
      throws IOException, InterruptedException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", handler);
    server.start();
    try (HttpClient client = HttpClient.newHttpClient()) {
      URI uri = URI.create("http://127.0.0.1:%d/".formatted(server.getAddress().getPort()));
      HttpRequest.Builder request = HttpRequest.newBuilder(uri);
      return client.send(
          headers.length == 0 ? request.build() : request.headers(headers).build(),
          HttpResponse.BodyHandlers.ofString());
    } finally {
      server.stop(0);
    }
  }

  @Test
  void all_is_well() throws IOException, InterruptedException {
    assertThat(health().statusCode()).isEqualTo(200);
    assertThat(health().body()).contains("\"status\":\"ok\"");
  }

  @Test
  void a_database_that_does_not_answer_is_said() throws IOException, InterruptedException {
    database.close();

    assertThat(health().statusCode()).isEqualTo(503);
    assertThat(health().body()).contains("\"database\":\"does not answer\"");
  }

  @Test
  void a_clockwork_that_stands_is_said() throws IOException, InterruptedException {
    sinceLook = Optional.of(Duration.ofSeconds(121));

    assertThat(health().statusCode()).isEqualTo(503);
    assertThat(health().body()).contains("\"clockwork\":\"has not looked");
  }

  @Test
  void a_clock_that_went_back_is_said_for_what_it_stops() throws IOException, InterruptedException {
    Optional<Instant> nine = Optional.of(Instant.parse("2026-11-23T09:00:00Z"));
    String stopped = "\"stopped until 2026-11-23T09:00:00Z: the clock went back\"";

    waits = new ClockWaits(Optional.empty(), nine);
    assertThat(health().statusCode()).isEqualTo(503);
    assertThat(health().body()).contains("\"sending\":" + stopped, "\"schedule\":\"ok\"");

    waits = new ClockWaits(nine, Optional.empty());
    assertThat(health().statusCode()).isEqualTo(503);
    assertThat(health().body()).contains("\"schedule\":" + stopped, "\"sending\":\"ok\"");
  }

  @Test
  void metrics_behind_a_token_want_it() throws IOException, InterruptedException {
    MetricsPage page = new MetricsPage(() -> "up 1\n", "correct-horse-battery");

    assertThat(ask(page).statusCode()).isEqualTo(401);
    assertThat(ask(page, "Authorization", "Bearer wrong").statusCode()).isEqualTo(401);
    HttpResponse<String> answer = ask(page, "Authorization", "Bearer correct-horse-battery");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("up 1\n");
  }
}
