package dev.whetstone.slack.fake;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The `state.values` of a form as a person fills it in: docs.slack.dev/surfaces/modals and the
/// elements' own pages say how each kind of input reports its value.
final class FormState {
  private FormState() {}

  /// @param values by block id; what is left out keeps the value that it came with
  static JsonObject of(FakeView view, Map<String, String> values) {
    values.keySet().stream()
        .filter(id -> !view.inputs().contains(id))
        .findFirst()
        .ifPresent(id -> {
          throw new AssertionError("No input %s among %s".formatted(id, view.inputs()));
        });
    JsonObject state = new JsonObject();
    for (JsonObject block : view.inputBlocks()) {
      String id = Tree.text(block, "block_id");
      JsonObject element = Tree.child(block, "element");
      JsonObject value = value(element, Optional.ofNullable(values.get(id)));
      demandFilled(block, value);
      JsonObject held = new JsonObject();
      held.add(Tree.text(element, "action_id"), value);
      state.add(id, held);
    }
    return state;
  }

  private static JsonObject value(JsonObject element, Optional<String> typed) {
    String type = Tree.text(element, "type");
    JsonObject value = Tree.object("type", type);
    switch (type) {
      case "plain_text_input", "number_input" -> {
        String text = typed.orElse(Tree.text(element, "initial_value"));
        demandLength(element, text);
        put(value, "value", text);
      }
      case "timepicker" ->
          put(value, "selected_time", typed.orElse(Tree.text(element, "initial_time")));
      case "datepicker" ->
          put(value, "selected_date", typed.orElse(Tree.text(element, "initial_date")));
      case "static_select", "radio_buttons" ->
          value.add(
              "selected_option",
              typed
                  .map(name -> option(element, name))
                  .orElse(initial(element))
                  .map(o -> (com.google.gson.JsonElement) o)
                  .orElse(JsonNull.INSTANCE));
      default -> value.add("selected_options", selected(element, typed));
    }
    return value;
  }

  private static void put(JsonObject value, String key, String text) {
    // docs.slack.dev/reference/block-kit/block-elements/plain-text-input-element: null when empty.
    if (text.isEmpty()) {
      value.add(key, JsonNull.INSTANCE);
    } else {
      value.addProperty(key, text);
    }
  }

  private static Optional<JsonObject> initial(JsonObject element) {
    return element.get("initial_option") instanceof JsonObject option
        ? Optional.of(option)
        : Optional.empty();
  }

  private static Optional<JsonObject> option(JsonObject element, String name) {
    if (name.isEmpty()) {
      return Optional.empty();
    }
    List<JsonObject> options =
        Tree.all(element).stream().filter(part -> part.has("value") && part.has("text")).toList();
    return Optional.of(
        options.stream()
            .filter(o -> Tree.text(o, "value").equals(name) || Texts.label(o).equals(name))
            .findFirst()
            .orElseThrow(() ->
                new AssertionError(
                    "No choice %s among %s"
                        .formatted(name, options.stream().map(Texts::label).toList()))));
  }

  private static JsonArray selected(JsonObject element, Optional<String> typed) {
    if (typed.isEmpty()) {
      return element.get("initial_options") instanceof JsonArray all ? all : new JsonArray();
    }
    return Tree.array(
        Arrays.stream(typed.get().split(","))
            .map(String::strip)
            .flatMap(name -> option(element, name).stream())
            .toList());
  }

  private static void demandLength(JsonObject element, String text) {
    int length = text.codePointCount(0, text.length());
    int most = element.has("max_length") ? element.get("max_length").getAsInt() : 3000;
    int least = element.has("min_length") ? element.get("min_length").getAsInt() : 0;
    if (length > most || (length > 0 && length < least)) {
      throw new AssertionError(
          "Slack's client takes %d to %d characters here, not %d".formatted(least, most, length));
    }
  }

  private static void demandFilled(JsonObject block, JsonObject value) {
    boolean isEmpty =
        value.entrySet().stream()
            .filter(e -> !e.getKey().equals("type"))
            .allMatch(e ->
                e.getValue().isJsonNull()
                    || (e.getValue() instanceof JsonArray all && all.isEmpty()));
    if (isEmpty && !Tree.flag(block, "optional")) {
      throw new AssertionError(
          "Slack's client keeps a form whose required field %s is empty"
              .formatted(Tree.text(block, "block_id")));
    }
  }
}
