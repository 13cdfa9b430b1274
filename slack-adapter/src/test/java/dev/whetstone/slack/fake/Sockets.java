package dev.whetstone.slack.fake;

import com.google.gson.JsonObject;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.java_websocket.WebSocket;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.framing.Framedata;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;

/// The Socket Mode connections: docs.slack.dev/apis/events-api/using-socket-mode.
public final class Sockets implements Route {
  // "up to 10 open WebSocket connections at the same time"
  private static final int MOST = 10;

  private final World world;
  private final Server server = new Server();
  private final CountDownLatch started = new CountDownLatch(1);
  private final Set<String> tickets = new HashSet<>();
  private final List<WebSocket> links = new ArrayList<>();
  private final Map<Parcel, WebSocket> carried = new HashMap<>();
  private int turn;
  private volatile boolean isFrozen;

  Sockets(World world) {
    this.world = world;
  }

  void start() throws InterruptedException {
    server.setReuseAddr(true);
    server.setTcpNoDelay(true);
    server.setDaemon(true);
    server.start();
    if (!started.await(10, TimeUnit.SECONDS)) {
      throw new IllegalStateException("The WebSocket server did not start in 10 s");
    }
  }

  /// An address with a ticket that is good for one connection.
  String newTicket() {
    String ticket = "ticket-" + world.next();
    tickets.add(ticket);
    return "ws://127.0.0.1:%d/link/?ticket=%s&app_id=%s"
        .formatted(server.getPort(), ticket, World.APP);
  }

  @Override
  public boolean carries(Parcel parcel) {
    if (links.isEmpty()) {
      return false;
    }
    // "each payload may be sent to any of the connections": here in turn.
    WebSocket link = links.get(Math.floorMod(turn++, links.size()));
    carried.put(parcel, link);
    link.send(parcel.envelope().toString());
    return true;
  }

  /// How many are open and greeted.
  public int open() {
    return world.within(links::size);
  }

  /// Waits until so many are open.
  public void awaitOpen(int count) {
    world.await(
        count + " open connections",
        () -> links.size() == count ? Optional.of(true) : Optional.empty());
  }

  /// Says `disconnect` with reason `warning` on all.
  public void warn() {
    world.doing(() -> links.forEach(link -> disconnect(link, "warning")));
  }

  /// Says `disconnect` with reason `refresh_requested` on all, and closes them.
  public void refresh() {
    List<WebSocket> now = taken();
    now.forEach(link -> disconnect(link, "refresh_requested"));
    now.forEach(link -> link.close(CloseFrame.NORMAL));
  }

  private static void disconnect(WebSocket link, String reason) {
    link.send(
        Tree.object(
                "type",
                "disconnect",
                "reason",
                reason,
                "debug_info",
                Tree.object("host", "fake-applink"))
            .toString());
  }

  /// Says `disconnect` with reason `link_disabled` on all, and closes them: Socket Mode was
  /// switched off.
  public void disable() {
    List<WebSocket> now = taken();
    now.forEach(link -> disconnect(link, "link_disabled"));
    now.forEach(link -> link.close(CloseFrame.NORMAL));
  }

  /// Cuts the links without a word.
  public void drop() {
    taken().forEach(link -> link.closeConnection(CloseFrame.ABNORMAL_CLOSE, "dropped"));
  }

  /// Leaves the links open and dead: pings are not answered any more and nothing is read.
  public void freeze() {
    isFrozen = true;
  }

  /// Ends [#freeze].
  public void thaw() {
    isFrozen = false;
  }

  /// Sends a text frame as it is on all links, for what Slack should never send.
  public void says(String frame) {
    world.doing(() -> links.forEach(link -> link.send(frame)));
  }

  /// Refuses connections: tickets given until now are worth nothing.
  public void forgetTickets() {
    world.doing(tickets::clear);
  }

  private List<WebSocket> taken() {
    return world.within(() -> {
      List<WebSocket> now = List.copyOf(links);
      now.forEach(this::gone);
      return now;
    });
  }

  private void gone(WebSocket link) {
    links.remove(link);
    List<Parcel> lost =
        carried.entrySet().stream()
            .filter(e -> e.getValue().equals(link))
            .map(Map.Entry::getKey)
            .toList();
    carried.keySet().removeAll(lost);
    lost.stream()
        .filter(parcel -> parcel.isInFlight)
        .forEach(parcel -> world.deliveries.failed(parcel, "socket_closed"));
  }

  void stop() throws InterruptedException {
    server.stop(1000);
  }

  private void arrived(WebSocket link, String resource) {
    String ticket = resource.replaceAll(".*[?&]ticket=([^&]*).*", "$1");
    if (!tickets.remove(ticket) || links.size() >= MOST) {
      link.close(CloseFrame.POLICY_VALIDATION, "no such ticket, or too many connections");
      return;
    }
    link.send(hello(links.size() + 1));
    links.add(link);
  }

  private static String hello(int count) {
    return Tree.object(
            "type",
            "hello",
            "num_connections",
            count,
            "connection_info",
            Tree.object("app_id", World.APP),
            "debug_info",
            Tree.object("host", "fake-applink", "approximate_connection_time", 18060))
        .toString();
  }

  private void heard(String frame) {
    JsonObject message = Tree.read(frame).orElseGet(JsonObject::new);
    String envelope = Tree.text(message, "envelope_id");
    carried.keySet().removeIf(parcel -> parcel.envelopeId.equals(envelope));
    if (envelope.isEmpty()) {
      world.blames(Violation.Kind.SCHEMA, "not an acknowledgement: " + frame);
    }
    world.deliveries.acknowledged(envelope, Tree.child(message, "payload"));
  }

  /// The library's side of it.
  private final class Server extends WebSocketServer {
    Server() {
      super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    @Override
    public void onStart() {
      started.countDown();
    }

    @Override
    public void onOpen(WebSocket link, ClientHandshake handshake) {
      world.doing(() -> arrived(link, handshake.getResourceDescriptor()));
    }

    @Override
    public void onClose(WebSocket link, int code, String reason, boolean isRemote) {
      world.doing(() -> gone(link));
    }

    @Override
    public void onMessage(WebSocket link, String frame) {
      if (!isFrozen) {
        world.doing(() -> heard(frame));
      }
    }

    @Override
    public void onWebsocketPing(WebSocket link, Framedata ping) {
      if (!isFrozen) {
        super.onWebsocketPing(link, ping);
      }
    }

    @Override
    public void onError(WebSocket link, Exception error) {
      // The link closes by itself, and onClose tells.
    }
  }
}
