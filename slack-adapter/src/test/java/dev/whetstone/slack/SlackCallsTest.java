package dev.whetstone.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What the HTTP client does with answers that make others send again.
@Timeout(30)
final class SlackCallsTest {
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private HttpServer server;
  private SlackCalls calls;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.start();
    calls = calls(server.getAddress().getPort(), "/api");
  }

  @AfterEach
  void stop() {
    calls.close();
    server.stop(0);
  }

  private static SlackCalls calls(int port, String path) {
    return new SlackCalls(
        "http://127.0.0.1:" + port + path, _ -> Optional.of("xoxb-1"), Duration.ofSeconds(1));
  }

  private void answers(int status, String name, String value, String body) {
    server.createContext(
        "/",
        exchange -> {
          asked.add(exchange.getRequestURI().getPath());
          exchange.getRequestBody().readAllBytes();
          exchange.getResponseHeaders().set(name, value);
          byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, bytes.length);
          try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
          }
        });
  }

  private static Called<ChatPostMessageResponse> post(SlackCalls calls) {
    return calls.asBot(
        "T1",
        "chat.postMessage",
        client -> client.chatPostMessage(r -> r.channel("C1").text("Hello")));
  }

  @Test
  void the_address_may_lack_its_last_slash() {
    answers(200, "Content-Type", "application/json", "{\"ok\":true}");

    assertThat(post(calls)).isInstanceOf(Called.Fine.class);
    assertThat(asked).containsExactly("/api/chat.postMessage");
  }

  @Test
  void a_server_that_is_down_and_says_at_once_is_not_asked_again() {
    answers(503, "Retry-After", "0", "");

    assertThat(post(calls)).isInstanceOf(Called.Lost.class);
    assertThat(asked).hasSize(1);
  }

  @Test
  void a_redirect_is_not_followed() {
    answers(307, "Location", "/elsewhere", "");

    assertThat(post(calls)).isInstanceOf(Called.Lost.class);
    assertThat(asked).hasSize(1);
  }

  @Test
  void a_refusal_is_one_whatever_its_status() {
    answers(403, "Content-Type", "application/json", "{\"ok\":false,\"error\":\"not_allowed\"}");

    assertThat(post(calls)).isEqualTo(new Called.Said<>("not_allowed", null));
  }

  @Test
  void a_page_in_place_of_an_answer_says_nothing() {
    answers(200, "Content-Type", "text/html", "<html>Sorry</html>");

    assertThat(post(calls)).isInstanceOf(Called.Lost.class);
  }

  @Test
  void a_limit_without_a_time_is_kept_for_half_a_minute() {
    answers(429, "Content-Type", "text/plain", "");

    assertThat(post(calls)).isEqualTo(new Called.Limited<>(Duration.ofSeconds(30)));
    assertThat(post(calls)).isInstanceOf(Called.Limited.class);
    assertThat(asked).hasSize(1);
  }

  @Test
  void nothing_was_sent_to_a_port_where_nobody_listens() throws IOException {
    int port;
    try (ServerSocket gone = new ServerSocket(0)) {
      port = gone.getLocalPort();
    }
    try (SlackCalls nobody = calls(port, "/api/")) {
      assertThat(post(nobody)).isInstanceOf(Called.NotSent.class);
    }
  }

  @Test
  void a_connection_that_drops_once_it_was_used_gets_no_second_request() throws Exception {
    AtomicInteger requests = new AtomicInteger();
    try (ServerSocket socket = new ServerSocket(0);
        SlackCalls dropped = calls(socket.getLocalPort(), "/api/")) {
      Thread.ofVirtual().start(() -> answerOnceThenDrop(socket, requests));

      assertThat(post(dropped)).isInstanceOf(Called.Fine.class);
      assertThat(post(dropped)).isInstanceOf(Called.Lost.class);
      assertThat(requests).hasValue(2);
    }
  }

  private static void answerOnceThenDrop(ServerSocket server, AtomicInteger requests) {
    try {
      while (true) {
        try (Socket socket = server.accept()) {
          InputStream in = socket.getInputStream();
          readRequest(in);
          if (requests.incrementAndGet() == 1) {
            String answer =
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 11\r\n\r\n"
                    + "{\"ok\":true}";
            socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
            readRequest(in);
            requests.incrementAndGet();
          }
        }
      }
    } catch (IOException closed) {
      // The test is over.
    }
  }

  /// Its head ends with an empty line; its body has as many bytes as the head says.
  private static void readRequest(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("the client went away");
      }
      head.append((char) next);
    }
    String length = head.toString().replaceAll("(?is).*content-length: (\\d+).*", "$1");
    in.readNBytes(Integer.parseInt(length));
  }
}
