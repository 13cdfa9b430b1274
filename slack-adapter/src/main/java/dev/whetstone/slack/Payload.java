package dev.whetstone.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/// A part of what Slack sent, read leniently: what is missing or of another kind is as good as
/// empty, so that a field that we do not know never costs the event.
record Payload(JsonObject json) {
  static final Payload EMPTY = new Payload(new JsonObject());

  /// Reads JSON; empty for anything but an object.
  static Payload read(String text) {
    try {
      JsonElement parsed = JsonParser.parseString(text);
      return parsed.isJsonObject() ? new Payload(parsed.getAsJsonObject()) : EMPTY;
    } catch (JsonParseException notJson) {
      return EMPTY;
    }
  }

  /// The fields of a form, such as a slash command in HTTP mode.
  static Payload of(Map<String, String> fields) {
    JsonObject json = new JsonObject();
    fields.forEach(json::addProperty);
    return new Payload(json);
  }

  /// The text at the end of a path; empty where there is none.
  String text(String... path) {
    Payload at = this;
    for (int i = 0; i < path.length - 1; i++) {
      at = at.in(path[i]);
    }
    JsonElement found = at.json.get(path[path.length - 1]);
    return found != null && found.isJsonPrimitive() ? found.getAsString() : "";
  }

  /// The same as [#text], absent where it is empty.
  Optional<String> some(String... path) {
    return Optional.of(text(path)).filter(it -> !it.isEmpty());
  }

  boolean flag(String name) {
    return text(name).equals("true");
  }

  boolean has(String name) {
    JsonElement found = json.get(name);
    return found != null && !found.isJsonNull();
  }

  /// The object of this name, empty where there is none.
  Payload in(String name) {
    JsonElement found = json.get(name);
    return found != null && found.isJsonObject() ? new Payload(found.getAsJsonObject()) : EMPTY;
  }

  /// The objects in the list of this name.
  List<Payload> all(String name) {
    JsonElement found = json.get(name);
    JsonArray array =
        found != null && found.isJsonArray() ? found.getAsJsonArray() : new JsonArray();
    return StreamSupport.stream(array.spliterator(), false)
        .filter(JsonElement::isJsonObject)
        .map(it -> new Payload(it.getAsJsonObject()))
        .toList();
  }

  /// The names in it.
  List<String> names() {
    return List.copyOf(json.keySet());
  }
}
