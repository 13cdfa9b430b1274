package dev.whetstone.slack.fake;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.socket_mode.SocketModeClient;
import com.slack.api.socket_mode.response.AckResponse;
import dev.whetstone.core.HandClock;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.java_websocket.client.WebSocketClient;
import org.java_websocket.handshake.ServerHandshake;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Socket Mode, by a plain WebSocket and by Slack's own library.
class FakeSocketTest {
  private final HandClock clock = new HandClock("2026-03-02T09:00:00Z");
  private final FakeSlack slack = FakeSlack.start(clock);
  private final Wire wire = new Wire(slack);
  private final Person ana = slack.person("U0ANA");
  private final List<Link> links = new ArrayList<>();

  @AfterEach
  void close() {
    links.forEach(Link::close);
    wire.close();
    slack.close();
  }

  private String ticket() {
    return Tree.text(
        Tree.read(wire.as(slack.appToken(), "apps.connections.open").body()).orElseThrow(), "url");
  }

  private Link connect(String url) throws InterruptedException {
    Link link = new Link(URI.create(url));
    links.add(link);
    link.connect();
    return link;
  }

  private Link greeted() throws InterruptedException {
    Link link = connect(ticket());
    assertThat(Tree.text(link.next(), "type")).isEqualTo("hello");
    return link;
  }

  @Test
  void an_event_that_is_not_acknowledged_comes_again_and_then_no_more() throws Exception {
    Link link = greeted();
    ana.writes("C0DRILL", "hello");
    JsonObject first = link.next();
    clock.advance(Duration.ofMillis(3001));
    slack.tick();
    JsonObject second = link.next();
    link.acknowledges(second);
    slack.awaitQuiet();
    clock.advance(Duration.ofHours(1));
    slack.tick();

    assertThat(Tree.text(first, "type")).isEqualTo("events_api");
    assertThat(second.get("payload")).isEqualTo(first.get("payload"));
    assertThat(Tree.text(second, "envelope_id")).isNotEqualTo(Tree.text(first, "envelope_id"));
    assertThat(Tree.text(second, "retry_attempt")).isEqualTo("1");
    assertThat(Tree.text(second, "retry_reason")).isEqualTo("timeout");
    assertThat(link.frames).isEmpty();
  }

  @Test
  void an_acknowledgement_after_three_seconds_is_noted() throws Exception {
    Link link = greeted();
    ana.writes("C0DRILL", "hello");
    JsonObject envelope = link.next();
    clock.advance(Duration.ofSeconds(4));
    link.acknowledges(envelope);
    slack.awaitQuiet();

    assertThat(slack.violations(Violation.Kind.LATE_ACK)).hasSize(1);
  }

  @Test
  void a_ticket_is_good_for_one_connection() throws Exception {
    String url = ticket();
    assertThat(Tree.text(connect(url).next(), "type")).isEqualTo("hello");

    assertThat(connect(url).closed.poll(10, TimeUnit.SECONDS)).isEqualTo(1008);
    assertThat(wire.as(slack.team().botToken(), "apps.connections.open").body())
        .contains("missing_scope");
    assertThat(slack.sockets().open()).isEqualTo(1);
  }

  @Test
  void each_envelope_goes_to_one_of_the_connections() throws Exception {
    Link one = greeted();
    Link other = greeted();
    slack.sockets().awaitOpen(2);
    ana.writes("C0DRILL", "first");
    ana.writes("C0DRILL", "second");

    assertThat(List.of(one.next().toString(), other.next().toString()))
        .anyMatch(frame -> frame.contains("first"))
        .anyMatch(frame -> frame.contains("second"));
    assertThat(one.frames).isEmpty();
    assertThat(other.frames).isEmpty();
  }

  @Test
  void a_refresh_says_so_and_closes_and_a_dropped_link_loses_what_was_under_way() throws Exception {
    Link link = greeted();
    slack.sockets().warn();
    assertThat(Tree.text(link.next(), "reason")).isEqualTo("warning");
    slack.sockets().refresh();
    assertThat(Tree.text(link.next(), "reason")).isEqualTo("refresh_requested");
    assertThat(link.closed.poll(10, TimeUnit.SECONDS)).isEqualTo(1000);

    Link second = greeted();
    ana.writes("C0DRILL", "in flight");
    assertThat(second.next().toString()).contains("in flight");
    slack.sockets().drop();
    Link third = greeted();
    slack.tick();
    assertThat(third.next().toString()).contains("in flight").contains("\"retry_attempt\":1");
  }

  @Test
  void our_own_messages_come_back_at_once_by_hand_or_never() throws Exception {
    Link link = greeted();
    slack.channel("C0DRILL");
    JsonObject metadata =
        Tree.object("event_type", "post", "event_payload", Tree.object("key", "k"));
    Object[] post = {"channel", "C0DRILL", "text", "x", "metadata", metadata};

    wire.call("chat.postMessage", post);
    assertThat(link.next().toString()).contains("\"bot_id\"").contains("\"key\":\"k\"");
    assertThat(link.next().toString()).contains("message_metadata_posted");
    slack.echoes(Echo.BY_HAND);
    wire.call("chat.postMessage", post);
    assertThat(link.frames).isEmpty();
    slack.releaseEchoes();
    assertThat(link.next().toString()).contains("\"bot_id\"");
    assertThat(link.next().toString()).contains("message_metadata_posted");
    slack.echoes(Echo.NEVER);
    wire.call("chat.postMessage", post);
    ana.writes("C0DRILL", "the next thing");
    assertThat(link.next().toString()).contains("the next thing");
  }

  @Test
  void slacks_own_library_connects_hears_and_reconnects() throws IOException {
    SlackConfig config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(slack.api().toString());
    BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    try (SocketModeClient client =
        Slack.getInstance(config)
            .socketMode(slack.appToken(), SocketModeClient.Backend.JavaWebSocket)) {
      client.addEventsApiEnvelopeListener(envelope -> {
        heard.add(envelope.getPayload().toString());
        client.sendSocketModeResponse(new AckResponse(envelope.getEnvelopeId()));
      });
      client.connect();
      slack.sockets().awaitOpen(1);
      ana.writes("C0DRILL", "hello library");
      slack.awaitQuiet();
      slack.sockets().refresh();
      slack.sockets().awaitOpen(1);
      ana.writes("C0DRILL", "hello again");
      slack.awaitQuiet();
    }

    assertThat(heard).hasSize(2).anyMatch(p -> p.contains("hello library"));
    assertThat(slack.violations()).isEmpty();
  }

  /// A bare WebSocket.
  private static final class Link extends WebSocketClient {
    private final BlockingQueue<String> frames = new LinkedBlockingQueue<>();
    private final BlockingQueue<Integer> closed = new LinkedBlockingQueue<>();

    Link(URI address) {
      super(address);
    }

    JsonObject next() throws InterruptedException {
      String frame = frames.poll(10, TimeUnit.SECONDS);
      assertThat(frame).as("a frame within 10 s").isNotNull();
      return Tree.read(frame).orElseThrow();
    }

    void acknowledges(JsonObject envelope) {
      send(Tree.object("envelope_id", Tree.text(envelope, "envelope_id")).toString());
    }

    @Override
    public void onOpen(ServerHandshake handshake) {
      // The greeting follows.
    }

    @Override
    public void onMessage(String frame) {
      frames.add(frame);
    }

    @Override
    public void onClose(int code, String reason, boolean isRemote) {
      closed.add(code);
    }

    @Override
    public void onError(Exception error) {
      // The link closes, and onClose tells.
    }
  }
}
