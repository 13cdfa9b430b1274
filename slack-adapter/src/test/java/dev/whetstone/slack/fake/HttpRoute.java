package dev.whetstone.slack.fake;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonSyntaxException;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Signed requests to the app's addresses: docs.slack.dev/apis/events-api/using-http-request-urls.
final class HttpRoute implements Route, AutoCloseable {
  private static final String FORM = "application/x-www-form-urlencoded";

  private final World world;
  private final Map<Parcel.Kind, URI> addresses;
  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();

  HttpRoute(World world, Map<Parcel.Kind, URI> addresses) {
    this.world = world;
    this.addresses = addresses;
  }

  @Override
  public boolean carries(Parcel parcel) {
    HttpRequest.Builder request =
        signed(address(parcel), body(parcel), type(parcel), world.now(), OAuth.SIGNING);
    if (parcel.kind == Parcel.Kind.EVENT && parcel.attempts > 1) {
      request.header("x-slack-retry-num", String.valueOf(parcel.attempts - 1));
      request.header("x-slack-retry-reason", reason(parcel.reason));
    }
    Thread.ofVirtual().start(() -> deliver(parcel, parcel.attempts, request.build()));
    return true;
  }

  private URI address(Parcel parcel) {
    return java.util.Objects.requireNonNull(addresses.get(parcel.kind));
  }

  // docs.slack.dev/apis/events-api#retries names the reasons.
  private static String reason(String reason) {
    return reason.equals("timeout") ? "http_timeout" : reason;
  }

  private void deliver(Parcel parcel, int attempt, HttpRequest request) {
    try {
      HttpResponse<String> response =
          client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      world.doing(() -> answered(parcel, attempt, response));
    } catch (IOException failure) {
      world.doing(() -> lost(parcel, attempt, failure));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void lost(Parcel parcel, int attempt, IOException failure) {
    boolean isTimeout = failure instanceof java.net.http.HttpTimeoutException;
    if (parcel.attempts == attempt && parcel.isInFlight) {
      world.deliveries.failed(parcel, isTimeout ? "timeout" : "connection_failed");
    }
  }

  private void answered(Parcel parcel, int attempt, HttpResponse<String> response) {
    boolean isFine = response.statusCode() / 100 == 2;
    if (isFine && !parcel.isDone) {
      world.deliveries.acknowledged(parcel, payload(response.body()));
    } else if (!isFine && parcel.attempts == attempt && parcel.isInFlight) {
      if (response.headers().firstValue("x-slack-no-retry").isPresent()) {
        parcel.attempts = Integer.MAX_VALUE;
      }
      world.deliveries.failed(parcel, "http_error");
    }
  }

  /// A JSON body is the payload; other words are the text of an answer to a command
  /// (docs.slack.dev/interactivity/implementing-slash-commands#responding_to_commands).
  private static JsonObject payload(String body) {
    try {
      JsonElement read = JsonParser.parseString(body);
      if (read instanceof JsonObject object) {
        return object;
      }
    } catch (JsonSyntaxException _) {
      // Plain words: handled below.
    }
    return body.isBlank() ? new JsonObject() : Tree.object("text", body);
  }

  private static String type(Parcel parcel) {
    return parcel.kind == Parcel.Kind.EVENT ? "application/json" : FORM;
  }

  private static String body(Parcel parcel) {
    return switch (parcel.kind) {
      case EVENT -> parcel.payload.toString();
      case COMMAND -> form(parcel.payload);
      case INTERACTION -> "payload=" + encoded(parcel.payload.toString());
    };
  }

  static String form(JsonObject fields) {
    return fields.entrySet().stream()
        .map(e -> encoded(e.getKey()) + "=" + encoded(e.getValue().getAsString()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /// Sends one request signed with a secret and a time, and waits for the answer.
  HttpResponse<String> post(URI to, String body, String type, Instant at, String secret) {
    try {
      return client.send(
          signed(to, body, type, at, secret).build(),
          HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError("Interrupted while posting to " + to, interrupted);
    }
  }

  private static HttpRequest.Builder signed(
      URI to, String body, String type, Instant at, String secret) {
    String timestamp = String.valueOf(at.getEpochSecond());
    return HttpRequest.newBuilder(to)
        .timeout(FakeSlack.PATIENCE)
        .header("Content-Type", type)
        .header("User-Agent", "Slackbot 1.0 (+https://api.slack.com/robots)")
        .header("X-Slack-Request-Timestamp", timestamp)
        .header("X-Slack-Signature", signature(secret, timestamp, body))
        .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
  }

  /// docs.slack.dev/authentication/verifying-requests-from-slack: HMAC-SHA256 of `v0:time:body`.
  private static String signature(String secret, String timestamp, String body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      byte[] sum = mac.doFinal(("v0:" + timestamp + ":" + body).getBytes(StandardCharsets.UTF_8));
      return "v0=" + HexFormat.of().formatHex(sum);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
