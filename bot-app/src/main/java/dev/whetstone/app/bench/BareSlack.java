package dev.whetstone.app.bench;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/// As much of Slack as a message needs to be posted, on loopback: takes it, says so after 50 ms,
/// and notes who was too fast.
final class BareSlack implements AutoCloseable {
  private final BareServer server;
  private final AtomicLong posted = new AtomicLong();
  private final AtomicLong tooFast = new AtomicLong();
  private final Map<String, Long> lastNanos = new ConcurrentHashMap<>();

  BareSlack() throws IOException {
    server = new BareServer((method, path, body) -> taken(body));
  }

  String api() {
    return server.address();
  }

  long posted() {
    return posted.get();
  }

  /// How many messages came within a second of the one before in their channel.
  long tooFast() {
    return tooFast.get();
  }

  private BareServer.Answer taken(String body) {
    String channel = channel(body);
    long now = System.nanoTime();
    Long last = lastNanos.put(channel, now);
    if (last != null && now - last < TimeUnit.SECONDS.toNanos(1)) {
      tooFast.incrementAndGet();
    }
    return () ->
        "{\"ok\":true,\"channel\":\"%s\",\"ts\":\"1700000000.%06d\"}"
            .formatted(channel, posted.incrementAndGet());
  }

  private static String channel(String form) {
    for (String pair : form.split("&", -1)) {
      if (pair.startsWith("channel=")) {
        return URLDecoder.decode(pair.substring("channel=".length()), StandardCharsets.UTF_8);
      }
    }
    return "";
  }

  @Override
  public void close() {
    server.close();
  }
}
