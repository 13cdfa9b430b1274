package dev.whetstone.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A modal as its client handles it: components/reference#label.
final class Forms {
  private static final int TEXT_INPUT = 4;
  private static final int TEXT_DISPLAY = 10;
  private static final int MOST_TYPED = 4000;

  private Forms() {}

  /// One field: what is said about it and what is filled in.
  record Field(String label, ObjectNode input) {
    String id() {
      return Tree.text(input, "custom_id");
    }

    boolean isText() {
      return Tree.number(input, "type") == TEXT_INPUT;
    }

    /// What stands there before anybody types.
    String value() {
      return isText()
          ? Tree.text(input, "value")
          : Tree.children(input, "options")
              .filter(option -> Tree.flag(option, "default"))
              .map(option -> Tree.text(option, "value"))
              .findFirst()
              .orElse("");
    }

    boolean isRequired() {
      return !input.has("required") || Tree.flag(input, "required");
    }
  }

  static Stream<Field> fields(ObjectNode modal) {
    return Tree.children(modal, "components").flatMap(Forms::inside);
  }

  private static Stream<Field> inside(ObjectNode part) {
    if (part.get("component") instanceof ObjectNode input) {
      return Stream.of(new Field(Tree.text(part, "label"), input));
    }
    return Tree.children(part, "components")
        .map(input -> new Field(Tree.text(input, "label"), input));
  }

  static Field field(ObjectNode modal, String name) {
    return fields(modal)
        .filter(field -> field.label().equals(name) || field.id().equals(name))
        .findFirst()
        .orElseThrow(() ->
            new AssertionError(
                "No field %s among %s".formatted(name, fields(modal).map(Field::label).toList())));
  }

  /// The `components` of the submission, with what the client stops by itself failing here:
  /// interactions/receiving-and-responding#interaction-object-modal-submit-data-structure.
  static List<ObjectNode> submitted(ObjectNode modal, Map<String, String> values) {
    values.keySet().forEach(name -> field(modal, name));
    List<ObjectNode> parts = new ArrayList<>();
    Tree.children(modal, "components").forEach(part -> parts.add(sent(part, values)));
    return parts;
  }

  private static ObjectNode sent(ObjectNode part, Map<String, String> values) {
    ObjectNode sent = Tree.object("type", Tree.number(part, "type"), "id", part.get("id"));
    if (Tree.number(part, "type") == TEXT_DISPLAY) {
      return sent;
    }
    if (part.has("component")) {
      sent.set("component", filled(inside(part).toList().getFirst(), values));
    } else {
      sent.set("components", Tree.array(inside(part).map(field -> filled(field, values)).toList()));
    }
    return sent;
  }

  private static ObjectNode filled(Field field, Map<String, String> values) {
    String given = values.getOrDefault(field.label(), values.get(field.id()));
    String value = given == null ? field.value() : given;
    ObjectNode input = field.input();
    ObjectNode sent =
        Tree.object(
            "type", Tree.number(input, "type"), "id", input.get("id"), "custom_id", field.id());
    if (field.isRequired() && value.isBlank()) {
      throw new AssertionError("The form wants something in: " + field.label());
    }
    if (field.isText()) {
      demandLength(field, value);
      return sent.put("value", value);
    }
    return sent.set("values", Tree.array(chosen(field, value)));
  }

  private static void demandLength(Field field, String value) {
    int most = limit(field.input().get("max_length"), MOST_TYPED);
    int least = limit(field.input().get("min_length"), 0);
    if (value.length() > most || (!value.isEmpty() && value.length() < least)) {
      throw new AssertionError(
          "%s takes %d to %d characters, not %d"
              .formatted(field.label(), least, most, value.length()));
    }
  }

  private static int limit(@Nullable JsonNode limit, int otherwise) {
    return limit == null || limit.isNull() ? otherwise : limit.asInt();
  }

  /// Options by their label or value, several divided by commas.
  private static List<String> chosen(Field field, String names) {
    if (names.isBlank()) {
      return List.of();
    }
    return Stream.of(names.split(",", -1)).map(name -> option(field, name.strip())).toList();
  }

  static String option(Field field, String name) {
    return Tree.children(field.input(), "options")
        .filter(o -> Tree.text(o, "label").equals(name) || Tree.text(o, "value").equals(name))
        .map(o -> Tree.text(o, "value"))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No option %s in %s".formatted(name, field.label())));
  }
}
