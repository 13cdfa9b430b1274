package dev.whetstone.discord.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import org.java_websocket.WebSocket;
import org.jspecify.annotations.Nullable;

/// One WebSocket connection of a client.
final class Link {
  private final WebSocket socket;
  private final @Nullable Deflater deflater;
  private final List<String> unsent = new ArrayList<>();
  final List<String> unread = new ArrayList<>();
  boolean isFrozen;
  @Nullable Session session;

  Link(WebSocket socket, String query) {
    this.socket = socket;
    this.deflater = query.contains("compress=zlib-stream") ? new Deflater() : null;
  }

  WebSocket socket() {
    return socket;
  }

  boolean isDead() {
    return isFrozen;
  }

  void send(ObjectNode frame) {
    String text = frame.toString();
    if (isFrozen) {
      unsent.add(text);
    } else if (socket.isOpen()) {
      push(text);
    }
  }

  void thaw() {
    isFrozen = false;
    unsent.forEach(this::push);
    unsent.clear();
  }

  private void push(String text) {
    if (deflater == null) {
      socket.send(text);
    } else {
      socket.send(packed(deflater, text));
    }
  }

  /// topics/gateway#zlib-stream: one stream a connection, each frame ends with a sync flush.
  private static byte[] packed(Deflater deflater, String text) {
    deflater.setInput(text.getBytes(StandardCharsets.UTF_8));
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    int count = deflater.deflate(buffer, 0, buffer.length, Deflater.SYNC_FLUSH);
    while (count > 0) {
      packed.write(buffer, 0, count);
      count = deflater.deflate(buffer, 0, buffer.length, Deflater.SYNC_FLUSH);
    }
    return packed.toByteArray();
  }

  void closes(int code, String reason) {
    socket.close(code, reason);
  }

  void cut() {
    socket.closeConnection(1006, "dropped");
  }

  void ended() {
    if (deflater != null) {
      deflater.end();
    }
  }
}
