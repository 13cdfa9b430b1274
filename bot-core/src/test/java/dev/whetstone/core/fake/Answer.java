package dev.whetstone.core.fake;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// What goes back over HTTP.
///
/// @param type its media type, empty for none
public record Answer(int status, String type, String body, Map<String, String> headers) {
  /// A tree of JSON, whichever library it is of: its `toString` is its text.
  public static Answer json(int status, Object tree) {
    return new Answer(status, "application/json", tree.toString(), Map.of());
  }

  /// 200 with JSON.
  public static Answer ok(Object tree) {
    return json(200, tree);
  }

  /// 201 with JSON.
  public static Answer created(Object tree) {
    return json(201, tree);
  }

  /// 204.
  public static Answer nothing() {
    return new Answer(204, "", "", Map.of());
  }

  /// A status with an empty body.
  public static Answer bare(int status) {
    return new Answer(status, "text/plain", "", Map.of());
  }

  /// 200 with a page of HTML, as what stands before a service sends when that is down.
  public static Answer page(String title) {
    return new Answer(200, "text/html", "<!DOCTYPE html><title>" + title + "</title>", Map.of());
  }

  /// The same with these headers and no others.
  public Answer with(Map<String, String> these) {
    return new Answer(status, type, body, these);
  }

  void goBy(HttpExchange exchange) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    if (!type.isEmpty()) {
      exchange.getResponseHeaders().set("Content-Type", type);
    }
    headers.forEach(exchange.getResponseHeaders()::set);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
