package dev.whetstone.discord.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.java_websocket.client.WebSocketClient;
import org.java_websocket.handshake.ServerHandshake;

/// A plain client of the gateway, with no Discord library in between.
final class Ear extends WebSocketClient implements AutoCloseable {
  static final int ALL = (1 << 26) - 1 - Intents.GUILD_MEMBERS - Intents.PRESENCES;
  private final BlockingQueue<ObjectNode> frames = new LinkedBlockingQueue<>();
  private final CountDownLatch ended = new CountDownLatch(1);
  private final AtomicInteger code = new AtomicInteger();
  private final Inflater inflater = new Inflater();
  private final AtomicInteger packedFrames = new AtomicInteger();
  private volatile int sequence;

  private Ear(URI gateway) {
    super(gateway);
  }

  /// Connects; says nothing yet.
  static Ear on(FakeDiscord discord) {
    return connected(discord, "/?v=10&encoding=json");
  }

  /// Connects and asks for frames of one zlib stream.
  static Ear packed(FakeDiscord discord) {
    return connected(discord, "/?v=10&encoding=json&compress=zlib-stream");
  }

  private static Ear connected(FakeDiscord discord, String query) {
    Ear ear = new Ear(URI.create(discord.gateway() + query));
    try {
      if (!ear.connectBlocking(FakeDiscord.PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new AssertionError("No connection");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError("Interrupted", interrupted);
    }
    return ear;
  }

  /// Connects and identifies; answers with READY.
  ObjectNode identifies(String token, int intents) {
    says(2, Tree.object("token", token, "intents", intents, "properties", Tree.object()));
    return Tree.child(awaits("READY"), "d");
  }

  void resumes(String token, ObjectNode ready, int after) {
    String session = Tree.text(ready, "session_id");
    says(6, Tree.object("token", token, "session_id", session, "seq", after));
  }

  void says(int op, Object data) {
    send(Tree.object("op", op, "d", data).toString());
  }

  int sequence() {
    return sequence;
  }

  /// Waits for a dispatch.
  ObjectNode awaits(String type) {
    return awaits(type, frame -> Tree.text(frame, "t").equals(type));
  }

  /// Waits for an op.
  ObjectNode awaitsOp(int op) {
    return awaits("op " + op, frame -> Tree.number(frame, "op") == op);
  }

  private ObjectNode awaits(String what, Predicate<ObjectNode> wanted) {
    try {
      for (int i = 0; i < 1000; i++) {
        ObjectNode frame = frames.poll(FakeDiscord.PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        if (frame == null) {
          break;
        }
        if (wanted.test(frame)) {
          return frame;
        }
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    throw new AssertionError("Waited in vain for " + what);
  }

  /// What came and was not waited for.
  List<String> left() {
    return frames.stream().map(frame -> Tree.text(frame, "t")).toList();
  }

  /// Waits for the end, and answers with its close code.
  int awaitEnd() {
    try {
      if (!ended.await(FakeDiscord.PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new AssertionError("The link is still open");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    return code.get();
  }

  @Override
  public void onOpen(ServerHandshake handshake) {}

  @Override
  public void onMessage(String frame) {
    ObjectNode json = (ObjectNode) Tree.read(frame).orElseThrow();
    sequence = Math.max(sequence, Tree.number(json, "s"));
    frames.add(json);
  }

  @Override
  public void onMessage(ByteBuffer packed) {
    packedFrames.incrementAndGet();
    inflater.setInput(packed);
    byte[] buffer = new byte[65_536];
    try {
      int length = inflater.inflate(buffer);
      onMessage(new String(buffer, 0, length, StandardCharsets.UTF_8));
    } catch (DataFormatException unreadable) {
      throw new AssertionError("Not of one zlib stream", unreadable);
    }
  }

  int packedFrames() {
    return packedFrames.get();
  }

  @Override
  public void onClose(int closeCode, String reason, boolean byServer) {
    code.set(closeCode);
    ended.countDown();
  }

  @Override
  public void onError(Exception error) {
    // onClose tells.
  }
}
