package dev.whetstone.slack.fake;

import com.google.gson.JsonObject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The fields and limits of each kind of element:
/// docs.slack.dev/reference/block-kit/block-elements/….
final class ElementShapes {
  private final Complaints wrong;

  private ElementShapes(Complaints wrong) {
    this.wrong = wrong;
  }

  static void check(Complaints wrong, JsonObject element) {
    new ElementShapes(wrong).element(element);
    wrong.tooLong(element, "action_id", 255);
    wrong.plainText(element, "placeholder", 150);
  }

  private void element(JsonObject element) {
    switch (Tree.text(element, "type")) {
      case "button" -> button(element);
      case "plain_text_input" -> textInput(element);
      case "number_input" -> numberInput(element);
      case "static_select" -> select(element, 100, "placeholder", "initial_option");
      case "multi_static_select" ->
          select(element, 100, "placeholder", "initial_options", "max_selected_items");
      case "radio_buttons" -> select(element, 10, "initial_option");
      case "checkboxes" -> select(element, 10, "initial_options");
      case "overflow" -> select(element, 5);
      case "timepicker" -> picker(element, "initial_time", "\\d\\d:\\d\\d", "timezone");
      case "datepicker" -> picker(element, "initial_date", "\\d{4}-\\d\\d-\\d\\d");
      case "users_select", "channels_select", "conversations_select" -> {}
      default -> wrong.when(true, "unsupported element: " + Tree.text(element, "type"));
    }
  }

  private void keys(JsonObject element, String... more) {
    Set<String> known = new HashSet<>(Set.of("type", "action_id", "focus_on_load", "confirm"));
    known.addAll(List.of(more));
    wrong.unknown(element, known);
  }

  private void button(JsonObject button) {
    wrong.unknown(
        button,
        Set.of(
            "type",
            "text",
            "action_id",
            "url",
            "value",
            "style",
            "confirm",
            "accessibility_label"));
    wrong.required(button, "text");
    wrong.plainText(button, "text", 75);
    wrong.tooLong(button, "value", 2000);
    wrong.tooLong(button, "url", 3000);
    wrong.tooLong(button, "accessibility_label", 75);
    wrong.when(
        button.has("style") && !Set.of("primary", "danger").contains(Tree.text(button, "style")),
        "style is primary or danger");
  }

  private void textInput(JsonObject input) {
    keys(
        input,
        "initial_value",
        "multiline",
        "min_length",
        "max_length",
        "dispatch_action_config",
        "placeholder");
    number(input, "min_length", 0);
    number(input, "max_length", 1);
    wrong.tooLong(input, "initial_value", 3000);
  }

  private void number(JsonObject input, String key, int least) {
    if (input.has(key)) {
      int value = input.get(key).getAsInt();
      wrong.when(value < least || value > 3000, "%s is %d to 3000".formatted(key, least));
    }
  }

  private void numberInput(JsonObject input) {
    keys(
        input,
        "is_decimal_allowed",
        "initial_value",
        "min_value",
        "max_value",
        "dispatch_action_config",
        "placeholder");
    wrong.required(input, "is_decimal_allowed");
  }

  private void select(JsonObject select, int most, String... more) {
    Set<String> keys = new HashSet<>(List.of(more));
    keys.addAll(List.of("options", "option_groups"));
    keys(select, keys.toArray(String[]::new));
    wrong.when(!select.has("options") && !select.has("option_groups"), "missing options");
    wrong.tooMany(select, "options", 1, most);
    Tree.children(select, "options").forEach(this::option);
    List<JsonObject> options = Tree.children(select, "options").toList();
    if (select.has("initial_option") && select.has("options")) {
      wrong.when(
          !options.contains(Tree.child(select, "initial_option")), "initial_option is no option");
    }
    wrong.when(
        !Tree.children(select, "initial_options").allMatch(options::contains),
        "initial_options are no options");
  }

  // docs.slack.dev/reference/block-kit/composition-objects/option-object
  private void option(JsonObject option) {
    wrong.unknown(option, Set.of("text", "value", "description", "url"));
    wrong.required(option, "text", "value");
    wrong.text(option, "text", 75, Set.of("plain_text", "mrkdwn"));
    wrong.text(option, "description", 75, Set.of("plain_text", "mrkdwn"));
    wrong.tooLong(option, "value", 150);
  }

  private void picker(JsonObject picker, String initial, String shape, String... more) {
    Set<String> keys = new HashSet<>(List.of(more));
    keys.addAll(List.of(initial, "placeholder"));
    keys(picker, keys.toArray(String[]::new));
    String value = Tree.text(picker, initial);
    wrong.when(!value.isEmpty() && !value.matches(shape), initial + " has another shape");
  }
}
