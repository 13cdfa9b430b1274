package dev.whetstone.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import dev.whetstone.core.fake.Asked;
import java.time.Instant;
import java.util.Map;

/// One HTTP request as it came.
///
/// @param route method and path of the published description, one of [Routes]
/// @param path what stood in the path's placeholders, by name
/// @param query the query's fields
/// @param body the JSON body (of a multipart one: its `payload_json`); missing when there was none
/// @param files the names of the files that came with it, by field (`files[0]`)
/// @param token what came as `Authorization: Bot …`, empty when nothing did
/// @param status the HTTP status that was answered; 0 when the connection was dropped or hung
/// @param code Discord's error code in the answer, 0 when it has none
public record Call(
    String route,
    Map<String, String> path,
    Map<String, String> query,
    JsonNode body,
    Map<String, String> files,
    String token,
    Instant at,
    int status,
    int code)
    implements Asked {
  @Override
  public String name() {
    return route;
  }

  /// A field of the body as text; empty when absent.
  public String get(String field) {
    return Tree.text(body, field);
  }

  String id(String placeholder) {
    return path.getOrDefault(placeholder, "");
  }

  Call about(JsonNode part) {
    return new Call(route, path, query, part, files, token, at, status, code);
  }

  Call at(Instant instant) {
    return new Call(route, path, query, body, files, token, instant, status, code);
  }

  Call answered(int newStatus, int newCode) {
    return new Call(route, path, query, body, files, token, at, newStatus, newCode);
  }
}
