package dev.whetstone.app.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/// As much of Slack as a message needs to be posted, on loopback: takes it, says so after 50 ms,
/// and notes who was too fast.
final class BareSlack implements AutoCloseable {
  private static final Duration ANSWER = Duration.ofMillis(50);
  private static final int BACKLOG = 1_024;

  private final HttpServer server;
  private final CountDownLatch never = new CountDownLatch(1);
  private final AtomicLong posted = new AtomicLong();
  private final AtomicLong tooFast = new AtomicLong();
  private final Map<String, Long> lastNanos = new ConcurrentHashMap<>();

  BareSlack() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  String api() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/api/";
  }

  long posted() {
    return posted.get();
  }

  /// How many messages came within a second of the one before in their channel.
  long tooFast() {
    return tooFast.get();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String channel = channel(body);
    long now = System.nanoTime();
    Long last = lastNanos.put(channel, now);
    if (last != null && now - last < TimeUnit.SECONDS.toNanos(1)) {
      tooFast.incrementAndGet();
    }
    pause();
    long number = posted.incrementAndGet();
    String json =
        "{\"ok\":true,\"channel\":\"%s\",\"ts\":\"1700000000.%06d\"}".formatted(channel, number);
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
    exchange.sendResponseHeaders(200, bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  private static String channel(String form) {
    for (String pair : form.split("&", -1)) {
      if (pair.startsWith("channel=")) {
        return URLDecoder.decode(pair.substring("channel=".length()), StandardCharsets.UTF_8);
      }
    }
    return "";
  }

  private void pause() {
    try {
      never.await(ANSWER.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
