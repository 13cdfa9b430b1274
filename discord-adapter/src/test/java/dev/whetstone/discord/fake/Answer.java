package dev.whetstone.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/// What goes back over HTTP.
record Answer(int status, String type, String body, Map<String, String> headers) {
  static Answer json(int status, JsonNode body) {
    return new Answer(status, "application/json", body.toString(), Map.of());
  }

  static Answer ok(JsonNode body) {
    return json(200, body);
  }

  static Answer created(JsonNode body) {
    return json(201, body);
  }

  static Answer nothing() {
    return new Answer(204, "", "", Map.of());
  }

  static Answer bare(int status) {
    return new Answer(status, "text/plain", "", Map.of());
  }

  static Answer refused(Refusal refusal) {
    return json(refusal.status, refusal.json());
  }

  Answer with(Map<String, String> more) {
    return new Answer(status, type, body, more);
  }

  int code() {
    return Tree.read(body).map(json -> Tree.number(json, "code")).orElse(0);
  }
}
