package dev.whetstone.slack;

import com.google.gson.JsonObject;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import org.java_websocket.client.WebSocketClient;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.java_websocket.handshake.ServerHandshake;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One WebSocket of Socket Mode. What came on it is acknowledged on it.
final class SocketSession extends WebSocketClient {
  private static final Logger log = LoggerFactory.getLogger(SocketSession.class);

  private static final int OPENING_SECONDS = 10;

  /// A ping every five seconds: a line that died in silence is noticed within ten.
  private static final int PING_SECONDS = 5;

  /// How long a retired session may still acknowledge what came on it.
  private static final int FAREWELL_SECONDS = 5;

  private final Listener listener;
  private final BiConsumer<SocketSession, End> ended;
  private final CountDownLatch hello = new CountDownLatch(1);
  private final AtomicInteger owed = new AtomicInteger();
  private volatile boolean retired;

  /// Takes what Slack delivers, on the thread that reads: it must not wait.
  @FunctionalInterface
  interface Listener {
    /// Takes one delivery.
    ///
    /// @param payload of the envelope
    void heard(Payload payload, Receipt receipt);
  }

  /// How a session ends.
  ///
  /// @param isOver false when it may still be used for a moment
  record End(String why, boolean isOver) {}

  SocketSession(URI address, Listener listener, BiConsumer<SocketSession, End> ended) {
    super(address);
    this.listener = listener;
    this.ended = ended;
    setConnectionLostTimeout(PING_SECONDS);
  }

  /// Connects and waits for Slack's hello; false when that failed.
  boolean opens() {
    try {
      if (!connectBlocking(OPENING_SECONDS, TimeUnit.SECONDS)) {
        close();
        return false;
      }
      // A server that greets nobody is taken as open all the same.
      boolean greeted = hello.await(1, TimeUnit.SECONDS);
      log.debug("socket open, hello {}", greeted);
      return isOpen();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      close();
      return false;
    }
  }

  /// Ends it once what came on it is acknowledged.
  void retire() {
    retired = true;
    Thread.ofVirtual()
        .name("slack farewell")
        .start(() -> {
          synchronized (owed) {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(FAREWELL_SECONDS);
            long left = end - System.nanoTime();
            while (owed.get() > 0 && left > 0) {
              waitForAcks(left);
              left = end - System.nanoTime();
            }
          }
          close();
        });
  }

  private void waitForAcks(long nanos) {
    try {
      owed.wait(Math.max(1, TimeUnit.NANOSECONDS.toMillis(nanos)));
    } catch (InterruptedException stopped) {
      owed.set(0);
    }
  }

  @Override
  public void onOpen(ServerHandshake handshake) {
    // Ready once Slack says hello.
  }

  @Override
  public void onMessage(String message) {
    Payload envelope = Payload.read(message);
    switch (envelope.text("type")) {
      case "hello" -> hello.countDown();
      // Reasons are warning, refresh_requested and link_disabled.
      case "disconnect" -> ended.accept(this, new End(envelope.text("reason"), false));
      default -> envelope.some("envelope_id").ifPresent(id -> deliver(id, envelope));
    }
  }

  private void deliver(String id, Payload envelope) {
    owed.incrementAndGet();
    Receipt receipt = new Receipt(ack -> acknowledge(id, ack));
    try {
      listener.heard(envelope.in("payload"), receipt);
    } catch (RuntimeException bug) {
      log.error("a delivery of type {} could not be taken", envelope.text("type"), bug);
      receipt.give(new Ack.Taken());
    }
  }

  private void acknowledge(String id, Ack ack) {
    try {
      switch (ack) {
        case Ack.Taken _ -> send(answer(id).toString());
        case Ack.With(var answer) -> {
          JsonObject json = answer(id);
          json.add("payload", answer);
          send(json.toString());
        }
        case Ack.NotTaken _ -> log.info("a delivery was left to come again");
      }
    } catch (WebsocketNotConnectedException gone) {
      // Slack delivers again what it has no acknowledgement for, and the second time changes
      // nothing.
      log.info("an acknowledgement found its line gone");
    } finally {
      synchronized (owed) {
        owed.decrementAndGet();
        owed.notifyAll();
      }
    }
  }

  private static JsonObject answer(String id) {
    JsonObject json = new JsonObject();
    json.addProperty("envelope_id", id);
    return json;
  }

  @Override
  public void onClose(int code, String reason, boolean remote) {
    hello.countDown();
    if (!retired) {
      ended.accept(this, new End("closed with code " + code, true));
    }
  }

  @Override
  public void onError(Exception failure) {
    log.info("trouble on the line to Slack: {}", failure.getClass().getSimpleName());
  }
}
