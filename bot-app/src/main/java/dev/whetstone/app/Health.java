package dev.whetstone.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.whetstone.core.ops.ClockWaits;
import dev.whetstone.core.store.Transactions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/// `GET /health`: 200 while the database answers, the clockwork has looked within two minutes, and
/// the clock lets rounds go on and messages be sent; 503 otherwise. It says which, and nothing that
/// needs a secret.
final class Health implements HttpHandler {
  private static final Duration LATEST = Duration.ofMinutes(2);

  private final Transactions transactions;
  private final Supplier<Optional<Duration>> sinceLook;
  private final Supplier<ClockWaits> waits;

  /// @param sinceLook how long ago the clockwork looked; empty before it was started
  /// @param waits what waits because the clock went back
  Health(
      Transactions transactions,
      Supplier<Optional<Duration>> sinceLook,
      Supplier<ClockWaits> waits) {
    this.transactions = transactions;
    this.sinceLook = sinceLook;
    this.waits = waits;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    boolean database = answers();
    boolean clockwork = sinceLook.get().filter(since -> since.compareTo(LATEST) > 0).isEmpty();
    ClockWaits waiting = waits.get();
    boolean isFine = database && clockwork && waiting.isFine();
    ObjectNode body = new ObjectMapper().createObjectNode();
    body.put("status", isFine ? "ok" : "unhealthy");
    body.put("database", database ? "ok" : "does not answer");
    body.put("clockwork", clockwork ? "ok" : "has not looked for two minutes");
    body.put("schedule", word(waiting.schedule()));
    body.put("sending", word(waiting.sending()));
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    write(exchange, isFine ? 200 : 503, body + "\n");
  }

  private static String word(Optional<Instant> waits) {
    return waits.map(until -> "stopped until " + until + ": the clock went back").orElse("ok");
  }

  static void write(HttpExchange exchange, int status, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    try (exchange) {
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private boolean answers() {
    try {
      return transactions
          .read(sql -> sql.first("SELECT 1 AS one", row -> row.number("one")))
          .isPresent();
    } catch (RuntimeException down) {
      // Whatever is wrong with it: that it is wrong is the answer.
      return false;
    }
  }
}
