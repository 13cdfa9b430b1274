package dev.whetstone.discord;

import com.fasterxml.jackson.databind.JsonNode;
import dev.whetstone.discord.fake.FakeModal;
import java.util.LinkedHashMap;
import java.util.Map;

/// Fills in whatever a form asks for.
final class Forms {
  private static final int TEXT = 4;
  private static final int PARAGRAPH = 2;
  private static final int SELECT = 3;

  private Forms() {}

  /// Values for all its fields, by their ids.
  static Map<String, String> filled(FakeModal form, String answer) {
    Map<String, String> values = new LinkedHashMap<>();
    for (JsonNode part : form.json().path("components")) {
      JsonNode field = part.path("component");
      String id = field.path("custom_id").asText();
      if (field.path("type").asInt() == TEXT) {
        values.put(id, field.path("style").asInt() == PARAGRAPH ? answer : "120k");
      } else if (field.path("type").asInt() == SELECT) {
        values.put(id, field.path("options").path(0).path("value").asText());
      }
    }
    return values;
  }
}
