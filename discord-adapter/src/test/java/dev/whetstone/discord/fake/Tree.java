package dev.whetstone.discord.fake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// JSON trees in few words.
final class Tree {
  static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private Tree() {}

  /// An object of keys and values in turn; nulls are left out.
  static ObjectNode object(@Nullable Object... keysAndValues) {
    ObjectNode object = NODES.objectNode();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      Object value = keysAndValues[i + 1];
      if (value != null) {
        object.set(String.valueOf(keysAndValues[i]), node(value));
      }
    }
    return object;
  }

  static JsonNode node(Object value) {
    return switch (value) {
      case JsonNode json -> json;
      case Integer number -> NODES.numberNode(number);
      case Long number -> NODES.numberNode(number);
      case Double number -> NODES.numberNode(number);
      case Boolean flag -> NODES.booleanNode(flag);
      case Iterable<?> many -> array(many);
      default -> NODES.textNode(value.toString());
    };
  }

  static ArrayNode array(Iterable<?> values) {
    ArrayNode array = NODES.arrayNode();
    values.forEach(value -> array.add(node(value)));
    return array;
  }

  /// A member as text; empty when absent.
  static String text(JsonNode object, String key) {
    return object.path(key).isNull() ? "" : object.path(key).asText();
  }

  static int number(JsonNode object, String key) {
    return object.path(key).asInt();
  }

  static boolean flag(JsonNode object, String key) {
    return object.path(key).asBoolean();
  }

  /// A member that is an object; an empty one when absent.
  static ObjectNode child(JsonNode object, String key) {
    return object.get(key) instanceof ObjectNode child ? child : NODES.objectNode();
  }

  /// The objects of a member that is an array; none when absent.
  static Stream<ObjectNode> children(JsonNode object, String key) {
    return object.get(key) instanceof ArrayNode array ? objects(array) : Stream.empty();
  }

  static Stream<ObjectNode> objects(ArrayNode array) {
    return StreamSupport.stream(array.spliterator(), false)
        .filter(ObjectNode.class::isInstance)
        .map(ObjectNode.class::cast);
  }

  static boolean has(JsonNode object, String key) {
    return object.hasNonNull(key);
  }

  /// The JSON that a text holds, if it holds any.
  static Optional<JsonNode> read(String json) {
    try {
      return Optional.ofNullable(JSON.readTree(json)).filter(node -> !node.isMissingNode());
    } catch (JsonProcessingException _) {
      return Optional.empty();
    }
  }

  /// Every object in a tree, itself included, outer ones first.
  static List<ObjectNode> all(JsonNode tree) {
    List<ObjectNode> found = new ArrayList<>();
    collect(tree, found);
    return found;
  }

  private static void collect(JsonNode tree, List<ObjectNode> found) {
    if (tree instanceof ObjectNode object) {
      found.add(object);
    }
    tree.forEach(inner -> collect(inner, found));
  }
}
