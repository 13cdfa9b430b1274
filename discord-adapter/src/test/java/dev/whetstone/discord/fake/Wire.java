package dev.whetstone.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A plain caller of the fake, with no Discord library in between.
final class Wire implements AutoCloseable {
  private final HttpClient client = HttpClient.newHttpClient();
  private final FakeDiscord discord;

  /// What came back.
  record Got(int status, JsonNode json, HttpResponse<String> response) {
    int code() {
      return Tree.number(json, "code");
    }

    String id() {
      return Tree.text(json, "id");
    }
  }

  Wire(FakeDiscord discord) {
    this.discord = discord;
  }

  Got get(String path) {
    return send("GET", path, null);
  }

  Got post(String path, JsonNode body) {
    return send("POST", path, body);
  }

  Got patch(String path, Object... fields) {
    return send("PATCH", path, Tree.object(fields));
  }

  Got put(String path, @Nullable JsonNode body) {
    return send("PUT", path, body);
  }

  Got delete(String path) {
    return send("DELETE", path, null);
  }

  /// A message with no pings, of these fields.
  Got says(FakeChannel channel, Object... fields) {
    return post("channels/" + channel.id() + "/messages", quiet(fields));
  }

  static ObjectNode quiet(Object... fields) {
    ObjectNode body = Tree.object(fields);
    body.set("allowed_mentions", Tree.object("parse", List.of()));
    return body;
  }

  static ObjectNode button(String label, String id) {
    return Tree.object("type", 2, "style", 1, "label", label, "custom_id", id);
  }

  static ObjectNode row(Object... parts) {
    return Tree.object("type", 1, "components", List.of(parts));
  }

  /// Answers an interaction.
  Got answers(Deed deed, int type, @Nullable ObjectNode data) {
    return post(
        "interactions/%s/%s/callback?with_response=true".formatted(deed.id(), deed.token()),
        Tree.object("type", type, "data", data));
  }

  String hook(Deed deed) {
    return "webhooks/" + discord.applicationId() + "/" + deed.token();
  }

  Got send(String method, String path, @Nullable JsonNode body) {
    return raw(
        method, path, "application/json", body == null ? "" : body.toString(), discord.token());
  }

  Got raw(String method, String path, String type, String body, String token) {
    HttpRequest request =
        HttpRequest.newBuilder(discord.api().resolve(path))
            .header("Content-Type", type)
            .header("Authorization", "Bot " + token)
            .header("User-Agent", "DiscordBot (test, 1)")
            .timeout(FakeDiscord.PATIENCE)
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      HttpResponse<String> got = client.send(request, HttpResponse.BodyHandlers.ofString());
      return new Got(
          got.statusCode(), Tree.read(got.body()).orElse(MissingNode.getInstance()), got);
    } catch (IOException lost) {
      throw new UncheckedIOException(lost);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError("Interrupted", interrupted);
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
