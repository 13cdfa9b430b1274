package dev.whetstone.app.bench;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/// As much of Discord as a message needs to be posted, on loopback: takes it, says so after 50 ms,
/// and counts how many requests came within a second.
final class BareDiscord implements AutoCloseable {
  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

  /// A snowflake of our days.
  private static final long FIRST_ID = 1_500_000_000_000_000_000L;

  private final BareServer server;
  private final AtomicLong posted = new AtomicLong();
  private final Deque<Long> lastSecond = new ArrayDeque<>();
  private int most;

  BareDiscord() throws IOException {
    server = new BareServer((method, path, body) -> taken(path));
  }

  String api() {
    return server.address() + "v10/";
  }

  long posted() {
    return posted.get();
  }

  /// The most requests that came within any second, since this was last asked.
  synchronized int mostInASecond() {
    int was = most;
    most = 0;
    lastSecond.clear();
    return was;
  }

  private BareServer.Answer taken(String path) {
    count();
    if (!path.endsWith("/messages")) {
      return () -> "{\"id\":\"%d\",\"type\":0}".formatted(FIRST_ID);
    }
    String channel = path.split("/", -1)[4];
    return () ->
        "{\"id\":\"%d\",\"channel_id\":\"%s\",\"type\":0,\"content\":\"\"}"
            .formatted(FIRST_ID + posted.incrementAndGet(), channel);
  }

  private synchronized void count() {
    long now = System.nanoTime();
    lastSecond.add(now);
    while (now - lastSecond.element() > SECOND) {
      lastSecond.remove();
    }
    most = Math.max(most, lastSecond.size());
  }

  @Override
  public void close() {
    server.close();
  }
}
