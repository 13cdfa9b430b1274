package dev.whetstone.slack.fake;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonSyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/// Reads the arguments of a call: forms and JSON (docs.slack.dev/apis/web-api/#post_bodies); JSON
/// inside a form's field is opened.
final class Bodies {
  private static final Set<String> JSON_FIELDS =
      Set.of("blocks", "attachments", "metadata", "view", "files", "unfurls");

  private Bodies() {}

  static JsonObject arguments(String contentType, String body, String query) {
    JsonObject args = new JsonObject();
    form(query, args);
    if (contentType.startsWith("application/json")) {
      Tree.read(body)
          .orElseThrow(() -> new SlackError("invalid_json"))
          .entrySet()
          .forEach(e -> args.add(e.getKey(), opened(e.getKey(), e.getValue())));
    } else {
      form(body, args);
    }
    return args;
  }

  static void form(String form, JsonObject args) {
    for (String pair : form.split("&", -1)) {
      if (!pair.isEmpty()) {
        String[] parts = pair.split("=", 2);
        String key = decoded(parts[0]);
        String value = parts.length > 1 ? decoded(parts[1]) : "";
        args.add(key, opened(key, new com.google.gson.JsonPrimitive(value)));
      }
    }
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static JsonElement opened(String key, JsonElement value) {
    if (!JSON_FIELDS.contains(key) || !value.isJsonPrimitive()) {
      return value;
    }
    try {
      return JsonParser.parseString(value.getAsString());
    } catch (JsonSyntaxException _) {
      return value;
    }
  }
}
