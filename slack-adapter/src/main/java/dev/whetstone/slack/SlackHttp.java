package dev.whetstone.slack;

import com.slack.api.app_backend.SlackSignature;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.whetstone.core.adapter.Secret;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// HTTP mode: what Slack posts to us, on the server that the product has anyway. Only what Slack
/// signed within five minutes is looked at
/// (docs.slack.dev/authentication/verifying-requests-from-slack).
final class SlackHttp {
  private static final Logger log = LoggerFactory.getLogger(SlackHttp.class);

  private static final int LONGEST_BODY = 1024 * 1024;
  private static final Duration SKEW = Duration.ofMinutes(5);

  /// The receipt comes before; this only keeps a request from staying for ever.
  private static final Duration AT_MOST = Duration.ofMillis(2800);

  private final SlackSignature.Generator signatures;
  private final InstantSource clock;
  private final SlackEvents events;
  private final @Nullable OAuth oauth;

  /// @param clock the machine's, which signatures are judged by
  SlackHttp(Secret secret, InstantSource clock, SlackEvents events, @Nullable OAuth oauth) {
    this.signatures = new SlackSignature.Generator(secret.reveal());
    this.clock = clock;
    this.events = events;
    this.oauth = oauth;
  }

  /// Answers everything under `/slack/`: `install` and `oauth` for people, any other path for
  /// Slack.
  void mountOn(HttpServer server) {
    server.createContext("/slack/", this::serve);
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      switch (path) {
        case "/slack/install", "/slack/oauth", "/slack/oauth_redirect" -> people(exchange, path);
        default -> slack(exchange);
      }
    } catch (RuntimeException bug) {
      // The one edge of HTTP mode: Slack delivers again what was answered with 500.
      log.error("a request of Slack's failed", bug);
      answer(exchange, 500, "text/plain", "");
    }
  }

  private void people(HttpExchange exchange, String path) throws IOException {
    if (oauth == null) {
      answer(exchange, 404, "text/plain", "This Whetstone is for one workspace.\n");
    } else if (path.equals("/slack/install")) {
      oauth.begin(exchange);
    } else {
      oauth.end(exchange);
    }
  }

  private void slack(HttpExchange exchange) throws IOException {
    if (!exchange.getRequestMethod().equals("POST")) {
      exchange.getResponseHeaders().set("Allow", "POST");
      answer(exchange, 405, "text/plain", "");
      return;
    }
    byte[] bytes = exchange.getRequestBody().readNBytes(LONGEST_BODY + 1);
    if (bytes.length > LONGEST_BODY) {
      answer(exchange, 413, "text/plain", "");
      return;
    }
    String body = new String(bytes, StandardCharsets.UTF_8);
    Optional<String> doubt = doubt(exchange, body);
    if (doubt.isPresent()) {
      log.warn("a request to {} {}", exchange.getRequestURI().getPath(), doubt.get());
      answer(exchange, 401, "application/json", "{\"error\":\"invalid signature or timestamp\"}");
      return;
    }
    take(exchange, payload(body));
  }

  /// Why a request is not taken for Slack's; empty for one that is.
  private Optional<String> doubt(HttpExchange exchange, String body) {
    String at = header(exchange, SlackSignature.HeaderNames.X_SLACK_REQUEST_TIMESTAMP);
    String signature = header(exchange, SlackSignature.HeaderNames.X_SLACK_SIGNATURE);
    if (!at.matches("\\d{1,12}") || signature.isEmpty()) {
      return Optional.of("was not signed by Slack");
    }
    boolean isSigned =
        MessageDigest.isEqual(
            signatures.generate(at, body).getBytes(StandardCharsets.UTF_8),
            signature.getBytes(StandardCharsets.UTF_8));
    if (!isSigned) {
      return Optional.of("was not signed with SLACK_SIGNING_SECRET");
    }
    Duration age = Duration.between(Instant.ofEpochSecond(Long.parseLong(at)), clock.instant());
    return age.abs().compareTo(SKEW) <= 0
        ? Optional.empty()
        : Optional.of(
            "was signed by Slack %d seconds %s by this machine's clock: is that right?"
                .formatted(age.abs().toSeconds(), age.isNegative() ? "from now" : "ago"));
  }

  private static String header(HttpExchange exchange, String name) {
    return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name)).orElse("");
  }

  /// Events are JSON, interactions JSON in a form's field, commands a form.
  private static Payload payload(String body) {
    if (body.startsWith("{")) {
      return Payload.read(body);
    }
    Map<String, String> fields = fields(body);
    String inner = fields.get("payload");
    return inner == null ? Payload.of(fields) : Payload.read(inner);
  }

  /// The fields of a form or of a query.
  static Map<String, String> fields(@Nullable String encoded) {
    Map<String, String> fields = new HashMap<>();
    for (String part : (encoded == null ? "" : encoded).split("&", -1)) {
      int at = part.indexOf('=');
      if (at > 0) {
        fields.put(decoded(part.substring(0, at)), decoded(part.substring(at + 1)));
      }
    }
    return fields;
  }

  private static String decoded(String raw) {
    try {
      return URLDecoder.decode(raw, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException broken) {
      return raw;
    }
  }

  private void take(HttpExchange exchange, Payload payload) throws IOException {
    if (payload.text("type").equals("url_verification")) {
      answer(exchange, 200, "text/plain", payload.text("challenge"));
      return;
    }
    if (payload.text("ssl_check").equals("1")) {
      answer(exchange, 200, "text/plain", "");
      return;
    }
    BlockingQueue<Ack> given = new ArrayBlockingQueue<>(1);
    events.take(payload, new Receipt(given::add));
    switch (waitFor(given)) {
      case Ack.Taken _ -> answer(exchange, 200, "text/plain", "");
      case Ack.With(var json) ->
          answer(exchange, 200, "application/json; charset=utf-8", json.toString());
      case Ack.NotTaken _ -> answer(exchange, 500, "text/plain", "");
    }
  }

  private static Ack waitFor(BlockingQueue<Ack> given) {
    try {
      Ack ack = given.poll(AT_MOST.toMillis(), TimeUnit.MILLISECONDS);
      return ack == null ? new Ack.Taken() : ack;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return new Ack.NotTaken();
    }
  }

  /// Answers with words.
  static void answer(HttpExchange exchange, int status, String type, String words)
      throws IOException {
    byte[] body = words.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
  }
}
