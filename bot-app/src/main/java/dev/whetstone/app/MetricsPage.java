package dev.whetstone.app;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.whetstone.core.ops.Metrics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// `GET /metrics`, for Prometheus. Where the page has a token, the scraper brings the same one as
/// `Authorization: Bearer …`.
final class MetricsPage implements HttpHandler {
  private final Supplier<String> page;
  private final @Nullable String token;

  MetricsPage(Supplier<String> page, @Nullable String token) {
    this.page = page;
    this.token = token;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    if (!mayRead(exchange)) {
      exchange.getResponseHeaders().set("WWW-Authenticate", "Bearer");
      Health.write(
          exchange, 401, "Bring the access token: Authorization: Bearer <WHETSTONE_TOKEN>\n");
      return;
    }
    exchange.getResponseHeaders().set("Content-Type", Metrics.TYPE);
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    Health.write(exchange, 200, page.get());
  }

  private boolean mayRead(HttpExchange exchange) {
    if (token == null) {
      return true;
    }
    String brought = exchange.getRequestHeaders().getFirst("Authorization");
    return brought != null
        && MessageDigest.isEqual(
            brought.getBytes(StandardCharsets.UTF_8),
            ("Bearer " + token).getBytes(StandardCharsets.UTF_8));
  }
}
