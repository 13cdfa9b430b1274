package dev.whetstone.slack.fake;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.JsonSyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// JSON trees in few words.
final class Tree {
  private Tree() {}

  /// An object of keys and values in turn; nulls are left out.
  static JsonObject object(@Nullable Object... keysAndValues) {
    JsonObject object = new JsonObject();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      Object value = keysAndValues[i + 1];
      if (value != null) {
        object.add(String.valueOf(keysAndValues[i]), element(value));
      }
    }
    return object;
  }

  private static JsonElement element(Object value) {
    return switch (value) {
      case JsonElement json -> json;
      case Number number -> new JsonPrimitive(number);
      case Boolean flag -> new JsonPrimitive(flag);
      case Iterable<?> many -> array(many);
      default -> new JsonPrimitive(value.toString());
    };
  }

  static JsonArray array(Iterable<?> values) {
    JsonArray array = new JsonArray();
    for (Object value : values) {
      array.add(element(value));
    }
    return array;
  }

  /// A member as text; empty when absent.
  static String text(JsonObject object, String key) {
    JsonElement value = object.get(key);
    if (value == null || value.isJsonNull()) {
      return "";
    }
    return value.isJsonPrimitive() ? value.getAsString() : value.toString();
  }

  static boolean flag(JsonObject object, String key) {
    return text(object, key).equals("true") || text(object, key).equals("1");
  }

  /// A member that is an object; an empty one when absent.
  static JsonObject child(JsonObject object, String key) {
    return object.get(key) instanceof JsonObject child ? child : new JsonObject();
  }

  /// The objects of a member that is an array; none when absent.
  static Stream<JsonObject> children(JsonObject object, String key) {
    return object.get(key) instanceof JsonArray array ? objects(array) : Stream.empty();
  }

  static Stream<JsonObject> objects(JsonArray array) {
    return StreamSupport.stream(array.spliterator(), false)
        .filter(JsonObject.class::isInstance)
        .map(JsonElement::getAsJsonObject);
  }

  /// The object that a text holds, if it holds one.
  static Optional<JsonObject> read(String json) {
    try {
      return JsonParser.parseString(json) instanceof JsonObject object
          ? Optional.of(object)
          : Optional.empty();
    } catch (JsonSyntaxException _) {
      return Optional.empty();
    }
  }

  /// Every object in a tree, itself included, outer ones first.
  static List<JsonObject> all(JsonElement tree) {
    List<JsonObject> found = new ArrayList<>();
    collect(tree, found);
    return found;
  }

  private static void collect(JsonElement tree, List<JsonObject> found) {
    switch (tree) {
      case JsonObject object -> {
        found.add(object);
        object.asMap().values().forEach(value -> collect(value, found));
      }
      case JsonArray array -> array.forEach(value -> collect(value, found));
      default -> {}
    }
  }
}
