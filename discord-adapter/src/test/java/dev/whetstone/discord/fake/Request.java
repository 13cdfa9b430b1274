package dev.whetstone.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// An HTTP request, read.
///
/// @param path below the version, still encoded
record Request(
    String method,
    String path,
    Map<String, String> query,
    JsonNode body,
    Map<String, String> files,
    String token) {
  // reference#api-versioning
  static final String BASE = "/api/v10/";

  static Request read(HttpExchange exchange) throws IOException {
    byte[] bytes = exchange.getRequestBody().readAllBytes();
    String type = header(exchange, "Content-Type");
    String authorization = header(exchange, "Authorization");
    Map<String, String> files = new LinkedHashMap<>();
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (Multipart.is(type)) {
      text = "";
      for (Multipart.Part part : Multipart.read(type, bytes).parts()) {
        if (part.name().equals("payload_json")) {
          text = part.text();
        } else {
          files.put(part.name(), part.file());
        }
      }
    }
    return new Request(
        exchange.getRequestMethod(),
        below(exchange.getRequestURI().getRawPath()),
        query(Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("")),
        Tree.read(text).orElse(MissingNode.getInstance()),
        files,
        authorization.startsWith("Bot ") ? authorization.substring(4) : "");
  }

  private static String below(String path) {
    return path.startsWith(BASE) ? path.substring(BASE.length()) : path;
  }

  private static Map<String, String> query(String raw) {
    Map<String, String> query = new HashMap<>();
    for (String pair : raw.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        query.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
      }
    }
    return query;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static String header(HttpExchange exchange, String name) {
    return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name)).orElse("");
  }

  Call call(String route, Map<String, String> found, Instant at) {
    return new Call(route, found, query, body, files, token, at, 0, 0);
  }
}
