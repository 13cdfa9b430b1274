package dev.whetstone.app.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// As much of a chat service as a message needs to be posted, on loopback: it answers after 50 ms.
final class BareServer implements AutoCloseable {
  private static final Duration ANSWER = Duration.ofMillis(50);
  private static final int BACKLOG = 1_024;

  private final HttpServer server;
  private final CountDownLatch never = new CountDownLatch(1);

  /// What a request is answered with.
  @FunctionalInterface
  interface Answering {
    /// The JSON of an answer; called as soon as the request is read.
    Answer to(String method, String path, String body);
  }

  /// What goes out after the wait.
  @FunctionalInterface
  interface Answer {
    String json();
  }

  BareServer(Answering answering) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", exchange -> answer(exchange, answering));
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/api/";
  }

  private void answer(HttpExchange exchange, Answering answering) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Answer answer =
        answering.to(exchange.getRequestMethod(), exchange.getRequestURI().getPath(), body);
    pause();
    byte[] bytes = answer.json().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
    exchange.sendResponseHeaders(200, bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes);
    }
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
