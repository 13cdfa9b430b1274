package dev.whetstone.discord.fake;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.java_websocket.WebSocket;
import org.java_websocket.drafts.Draft;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.handshake.ServerHandshakeBuilder;
import org.java_websocket.server.WebSocketServer;

/// The library's side of the gateway.
final class GatewayServer extends WebSocketServer {
  private final Links links;
  private final CountDownLatch started = new CountDownLatch(1);
  private final Map<WebSocket, Link> known = new ConcurrentHashMap<>();
  private volatile boolean isRefusing;

  GatewayServer(Links links) {
    super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    this.links = links;
    setReuseAddr(true);
    setTcpNoDelay(true);
    setDaemon(true);
    setConnectionLostTimeout(0);
  }

  void begin() throws InterruptedException {
    start();
    if (!started.await(10, TimeUnit.SECONDS)) {
      throw new IllegalStateException("The gateway did not start in 10 s");
    }
  }

  void refuses(boolean does) {
    isRefusing = does;
  }

  @Override
  public ServerHandshakeBuilder onWebsocketHandshakeReceivedAsServer(
      WebSocket socket, Draft draft, ClientHandshake request) throws InvalidDataException {
    if (isRefusing) {
      throw new InvalidDataException(CloseFrame.REFUSE, "The gateway is closed");
    }
    return super.onWebsocketHandshakeReceivedAsServer(socket, draft, request);
  }

  @Override
  public void onStart() {
    started.countDown();
  }

  @Override
  public void onOpen(WebSocket socket, ClientHandshake handshake) {
    Link link = new Link(socket, handshake.getResourceDescriptor());
    known.put(socket, link);
    links.arrived(link);
  }

  @Override
  public void onClose(WebSocket socket, int code, String reason, boolean byClient) {
    Optional.ofNullable(known.remove(socket)).ifPresent(link -> links.left(link, code, byClient));
  }

  @Override
  public void onMessage(WebSocket socket, String frame) {
    Optional.ofNullable(known.get(socket)).ifPresent(link -> links.heard(link, frame));
  }

  @Override
  public void onError(WebSocket socket, Exception error) {
    // The connection closes by itself, and onClose tells.
  }
}
