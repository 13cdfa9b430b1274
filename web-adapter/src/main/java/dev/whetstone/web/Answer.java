package dev.whetstone.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/// Something that can be written as the answer to a request.
@FunctionalInterface
interface Answer {
  /// The headers of all answers.
  Map<String, String> SAFE =
      Map.of(
          "X-Content-Type-Options", "nosniff",
          "Referrer-Policy", "no-referrer",
          "Cross-Origin-Resource-Policy", "same-origin",
          "Content-Security-Policy",
              "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
                  + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");

  void write(HttpExchange exchange) throws IOException;

  /// A whole answer, in memory.
  final class Whole implements Answer {
    private final int status;
    private final String type;
    private final byte[] body;
    private final Map<String, String> headers;

    Whole(int status, String type, byte[] body, Map<String, String> headers) {
      this.status = status;
      this.type = type;
      this.body = body;
      this.headers = Map.copyOf(headers);
    }

    @Override
    public void write(HttpExchange exchange) throws IOException {
      SAFE.forEach(exchange.getResponseHeaders()::set);
      exchange.getResponseHeaders().set("Content-Type", type);
      headers.forEach(exchange.getResponseHeaders()::set);
      boolean empty = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
      exchange.sendResponseHeaders(status, empty ? -1 : body.length);
      if (!empty) {
        exchange.getResponseBody().write(body);
      }
    }

    Whole with(String header, String value) {
      Map<String, String> more = new HashMap<>(headers);
      more.put(header, value);
      return new Whole(status, type, body, more);
    }
  }

  /// JSON that nobody keeps.
  static Whole json(int status, JsonNode json) {
    byte[] body = json.toString().getBytes(StandardCharsets.UTF_8);
    return new Whole(
        status, "application/json; charset=utf-8", body, Map.of("Cache-Control", "no-store"));
  }

  /// JSON of something that went well.
  static Whole json(JsonNode json) {
    return json(200, json);
  }

  /// Plain words.
  static Whole words(int status, String words) {
    byte[] body = words.getBytes(StandardCharsets.UTF_8);
    return new Whole(
        status, "text/plain; charset=utf-8", body, Map.of("Cache-Control", "no-store"));
  }

  /// What went wrong, and how to mend it.
  static Whole error(int status, String error, String mend) {
    return json(
        status, JsonNodeFactory.instance.objectNode().put("error", error).put("mend", mend));
  }
}
