package dev.whetstone.app.journey;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// Somebody with a browser: sends each action again, with the same nonce, until it is answered.
final class Person implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int MOST_TRIES = 200;

  private final House house;
  private final String wanted;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final AtomicInteger nonces = new AtomicInteger();
  private volatile String secret = "";
  private volatile String name = "";

  private Person(House house, String wanted) {
    this.house = house;
    this.wanted = wanted;
  }

  /// Joins the chat.
  static Person joining(House house, String name) {
    Person person = new Person(house, name);
    person.name =
        person.post("/api/me", object().put("name", name)).path("me").path("name").asText();
    return person;
  }

  /// The name that the chat gave.
  String name() {
    return name;
  }

  static ObjectNode object() {
    return JSON.createObjectNode();
  }

  String nonce() {
    return "%s-%08d".formatted(wanted, nonces.incrementAndGet());
  }

  JsonNode get(String path) {
    return untilAnswered("GET", path, null);
  }

  JsonNode post(String path, ObjectNode body) {
    return untilAnswered("POST", path, body.toString());
  }

  /// Writes in a thread; gives the message and the reply.
  JsonNode say(String channel, String root, String text) {
    return post(
        "/api/channels/%s/threads/%s/messages".formatted(channel, root),
        object().put("text", text).put("nonce", nonce()));
  }

  /// Types a command in the channel.
  JsonNode command(String channel, String words) {
    return post(
            "/api/channels/%s/messages".formatted(channel),
            object().put("text", "/drill " + words).put("nonce", nonce()))
        .path("reply");
  }

  /// Presses a button of a message.
  JsonNode press(String press, String message) {
    return post(
            "/api/press",
            object().put("press", press).put("message", message).put("nonce", nonce()))
        .path("reply");
  }

  /// Sends a form; the nonce is given, so that it can be sent again.
  JsonNode submit(
      String press, Map<String, String> values, String channel, String root, String nonce) {
    ObjectNode body = object().put("press", press).put("channel", channel).put("thread", root);
    ObjectNode filled = body.putObject("values");
    values.forEach(filled::put);
    return post("/api/submit", body.put("nonce", nonce)).path("reply");
  }

  JsonNode react(String message, boolean on) {
    return post(
        "/api/messages/%s/reactions".formatted(message),
        object().put("reaction", "thumbs-up").put("on", on).put("nonce", nonce()));
  }

  JsonNode move(String move) {
    return post("/api/clock", object().put("move", move).put("nonce", nonce()));
  }

  /// The id of the one channel.
  String channel() {
    return get("/api/state").path("channels").path(0).path("id").asText();
  }

  /// All messages of the channel, or of a thread, oldest first.
  List<Message> messages(String channel, @Nullable String root) {
    List<Message> all = new ArrayList<>();
    String thread = root == null ? "" : "&thread=" + root;
    String before = "";
    boolean more = true;
    while (more) {
      JsonNode page =
          get("/api/channels/%s/messages?limit=200%s%s".formatted(channel, thread, before));
      List<Message> older = Message.list(page.path("messages"));
      all.addAll(0, older);
      more = page.path("more").asBoolean();
      before = older.isEmpty() ? "" : "&before=" + older.getFirst().id();
    }
    return all;
  }

  /// Listens from now on.
  Ear listening() {
    long since = get("/api/state").path("seq").asLong();
    HttpRequest request = request("GET", house.port(), "/api/events?since=" + since, null);
    try {
      return new Ear(client.send(request, BodyHandlers.ofInputStream()).body());
    } catch (IOException away) {
      throw new AssertionError("no stream of events", away);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  private JsonNode untilAnswered(String method, String path, @Nullable String body) {
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      int port = house.port();
      house.requestBegins(path);
      Optional<HttpResponse<String>> answer = once(method, port, path, body);
      if (answer.isPresent()) {
        return read(method + " " + path, answer.get());
      }
      house.wasAwayAt(port);
    }
    throw new AssertionError(method + " " + path + " was never answered");
  }

  private Optional<HttpResponse<String>> once(
      String method, int port, String path, @Nullable String body) {
    try {
      return Optional.of(client.send(request(method, port, path, body), BodyHandlers.ofString()));
    } catch (IOException away) {
      return Optional.empty();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  /// The cookie's name holds the port, so the secret moves along to where the program is now.
  private HttpRequest request(String method, int port, String path, @Nullable String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).timeout(PATIENCE);
    if (!secret.isEmpty()) {
      request.header("Cookie", "whetstone_" + port + "=" + secret);
    }
    return body == null
        ? request.method(method, BodyPublishers.noBody()).build()
        : request
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body))
            .build();
  }

  private JsonNode read(String what, HttpResponse<String> answer) {
    answer
        .headers()
        .firstValue("Set-Cookie")
        .ifPresent(cookie -> secret = cookie.replaceFirst("^[^=]*=", "").replaceFirst(";.*", ""));
    if (answer.statusCode() != 200 || answer.body().contains("That did not work")) {
      throw new AssertionError(
          "%s by %s: %d %s".formatted(what, wanted, answer.statusCode(), answer.body()));
    }
    try {
      return JSON.readTree(answer.body());
    } catch (JsonProcessingException broken) {
      throw new AssertionError(what + " gave no JSON: " + answer.body(), broken);
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
