package dev.whetstone.slack.fake;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/// A plain caller of the fake, with no Slack library in between.
final class Wire implements AutoCloseable {
  private final HttpClient client = HttpClient.newHttpClient();
  private final FakeSlack slack;

  Wire(FakeSlack slack) {
    this.slack = slack;
  }

  /// Calls a method with form fields and the bot's token.
  JsonObject call(String method, Object... fields) {
    return Tree.read(as(slack.team().botToken(), method, fields).body()).orElseThrow();
  }

  HttpResponse<String> as(String token, String method, Object... fields) {
    return post(
        slack.api().resolve(method),
        HttpRequest.newBuilder()
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Authorization", "Bearer " + token),
        HttpRoute.form(texts(Tree.object(fields))));
  }

  private static JsonObject texts(JsonObject fields) {
    JsonObject texts = new JsonObject();
    fields.keySet().forEach(key -> texts.addProperty(key, Tree.text(fields, key)));
    return texts;
  }

  HttpResponse<String> json(String url, JsonObject body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder().header("Content-Type", "application/json");
    return post(URI.create(url), request, body.toString());
  }

  private HttpResponse<String> post(URI to, HttpRequest.Builder request, String body) {
    try {
      return client.send(
          request
              .uri(to)
              .timeout(FakeSlack.PATIENCE)
              .POST(HttpRequest.BodyPublishers.ofString(body))
              .build(),
          HttpResponse.BodyHandlers.ofString());
    } catch (IOException lost) {
      throw new java.io.UncheckedIOException(lost);
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
