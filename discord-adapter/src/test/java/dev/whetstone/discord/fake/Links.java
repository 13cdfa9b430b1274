package dev.whetstone.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The gateway: topics/gateway. Its connections and sessions, and what is done to them.
public final class Links {
  private static final int DISPATCHLESS_HEARTBEAT = 1;
  // topics/opcodes-and-status-codes#gateway-gateway-close-event-codes: those after which a session
  // cannot be resumed.
  private static final Set<Integer> FINAL =
      Set.of(1000, 1001, 4004, 4007, 4009, 4010, 4011, 4012, 4013, 4014);

  private final World world;
  private final GatewayServer server;
  private final Greeter greeter;
  private final List<Link> links = new ArrayList<>();
  private final Map<String, Session> sessions = new LinkedHashMap<>();
  private final List<Identify> identifies = new ArrayList<>();
  private int resumes;
  private int connections;
  private boolean acks = true;
  private Duration beat = Duration.ofMillis(41_250);

  /// One identify as it came.
  public record Identify(Instant at, int shard, int shards, int intents) {}

  Links(World world) {
    this.world = world;
    this.server = new GatewayServer(this);
    this.greeter = new Greeter(world, this);
  }

  void start() throws InterruptedException {
    server.begin();
  }

  void stop() throws InterruptedException {
    server.stop(1000);
  }

  URI address() {
    return URI.create("ws://127.0.0.1:" + server.getPort());
  }

  void dispatch(String guild, String type, ObjectNode data, int intents) {
    sessions.values().stream()
        .filter(session -> session.carries(guild) && session.wants(intents))
        .forEach(session -> session.dispatch(type, seen(session, type, data)));
  }

  private ObjectNode seen(Session session, String type, ObjectNode data) {
    boolean isVeiled = type.startsWith("MESSAGE_") && !session.wants(Intents.MESSAGE_CONTENT);
    return isVeiled ? Secrecy.veiled(world.app, data, !data.has("guild_id")) : data.deepCopy();
  }

  /// How many sessions are linked.
  public int open() {
    return world.within(() -> (int) links.stream().filter(link -> link.session != null).count());
  }

  /// Waits until so many are.
  public void awaitOpen(int count) {
    world.awaitThat(count + " linked sessions", () -> open() == count);
  }

  /// Every identify so far.
  public List<Identify> identifies() {
    return world.within(() -> List.copyOf(identifies));
  }

  /// Waits for so many identifies.
  public List<Identify> awaitIdentifies(int count) {
    return world.await(
        count + " identifies", () -> Optional.of(identifies()).filter(i -> i.size() >= count));
  }

  /// How many sessions were resumed so far.
  public int resumes() {
    return world.within(() -> resumes);
  }

  /// Waits for so many resumes.
  public void awaitResumes(int count) {
    world.awaitThat(count + " resumes", () -> resumes >= count);
  }

  /// How many connections were opened so far.
  public int connections() {
    return world.within(() -> connections);
  }

  /// Waits for so many connections.
  public void awaitConnections(int count) {
    world.awaitThat(count + " connections", () -> connections >= count);
  }

  /// Op 7 on all: connect anew and resume.
  public void reconnect() {
    tell(Tree.object("op", 7).putNull("d"));
  }

  /// Op 9, not resumable, on all.
  public void invalidate() {
    world.doing(() -> {
      tell(Tree.object("op", 9, "d", false));
      forgetSessions();
    });
  }

  /// Op 9, resumable, on all.
  public void invalidateResumably() {
    tell(Tree.object("op", 9, "d", true));
  }

  /// Asks all for a heartbeat: op 1.
  public void askForBeats() {
    tell(Tree.object("op", DISPATCHLESS_HEARTBEAT).putNull("d"));
  }

  private void tell(ObjectNode frame) {
    world.doing(() -> List.copyOf(links).forEach(link -> link.send(frame)));
  }

  /// Closes all with a code; sessions live on where the code lets them.
  public void close(int code) {
    world.doing(() -> {
      if (FINAL.contains(code)) {
        forgetSessions();
      }
      List.copyOf(links).forEach(link -> link.closes(code, "by the test"));
    });
  }

  /// Cuts the links without a word; sessions can be resumed.
  public void drop() {
    world.within(() -> List.copyOf(links)).forEach(Link::cut);
  }

  /// Forgets all sessions: nothing more is sent to them, and a resume is answered with op 9.
  public void forgetSessions() {
    world.doing(() -> {
      links.forEach(link -> link.session = null);
      sessions.clear();
    });
  }

  /// Leaves the links that are open now dead: nothing is read, answered or sent any more.
  public void freeze() {
    world.doing(() -> links.forEach(link -> link.isFrozen = true));
  }

  /// Ends [#freeze]: what waited on either side goes on.
  public void thaw() {
    world.doing(() ->
        List.copyOf(links)
            .forEach(link -> {
              link.thaw();
              List<String> waiting = List.copyOf(link.unread);
              link.unread.clear();
              waiting.forEach(frame -> heard(link, frame));
            }));
  }

  /// Heartbeats are not acknowledged any more.
  public void stopAcking() {
    world.doing(() -> acks = false);
  }

  /// Ends [#stopAcking].
  public void ackAgain() {
    world.doing(() -> acks = true);
  }

  /// New links are asked for a heartbeat this often; 41.25 s otherwise.
  public void beatEvery(Duration interval) {
    world.doing(() -> beat = interval);
  }

  /// New links are refused from now on.
  public void refuse() {
    server.refuses(true);
  }

  /// Ends [#refuse].
  public void acceptAgain() {
    server.refuses(false);
  }

  /// Dispatches anything to all sessions.
  public void says(String type, ObjectNode data) {
    world.doing(() -> sessions.values().forEach(session -> session.dispatch(type, data)));
  }

  void arrived(Link link) {
    world.doing(() -> {
      connections++;
      links.add(link);
      link.send(
          Tree.object("op", 10, "d", Tree.object("heartbeat_interval", (int) beat.toMillis())));
    });
  }

  /// "If you close with 1000 or 1001 your session is invalidated": topics/gateway#disconnecting.
  void left(Link link, int code, boolean byClient) {
    world.doing(() -> {
      links.remove(link);
      Session session = link.session;
      if (session != null) {
        session.link = session.link == link ? null : session.link;
        if (byClient && (code == 1000 || code == 1001)) {
          sessions.remove(session.id);
        }
      }
      link.ended();
    });
  }

  void heard(Link link, String text) {
    world.doing(() -> {
      if (link.isDead()) {
        link.unread.add(text);
        return;
      }
      Optional<JsonNode> frame = Tree.read(text).filter(node -> node.path("op").isInt());
      if (frame.isEmpty()) {
        link.closes(4002, "Error while decoding payload.");
      } else {
        act(link, frame.get());
      }
    });
  }

  // topics/opcodes-and-status-codes#gateway-gateway-opcodes
  private void act(Link link, JsonNode frame) {
    JsonNode data = frame.path("d");
    switch (Tree.number(frame, "op")) {
      case 1 -> beats(link);
      case 2 -> greeter.identified(link, data);
      case 6 -> greeter.resumed(link, data);
      // Presence, voice and member requests are nothing to this fake.
      case 3, 4, 8, 31 -> {}
      default -> link.closes(4001, "Unknown opcode.");
    }
  }

  private void beats(Link link) {
    if (acks) {
      link.send(Tree.object("op", 11));
    }
  }

  Optional<Session> session(String id) {
    return Optional.ofNullable(sessions.get(id));
  }

  void began(Session session, Identify identify) {
    identifies.add(identify);
    sessions.put(session.id, session);
  }

  void resumedOne() {
    resumes++;
  }
}
