package dev.whetstone.app;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.whetstone.core.store.Transactions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// `GET /health`: 200 and `ok` while the database answers, 503 otherwise. Says nothing else, so
/// that it needs no secret.
final class Health implements HttpHandler {
  private final Transactions transactions;

  Health(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    boolean fine = answers();
    byte[] body =
        (fine ? "ok\n" : "the database does not answer\n").getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
    exchange.sendResponseHeaders(fine ? 200 : 503, body.length);
    try (var out = exchange.getResponseBody()) {
      out.write(body);
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
