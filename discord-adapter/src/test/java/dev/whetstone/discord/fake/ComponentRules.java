package dev.whetstone.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Set;

/// The limits of components: components/reference.
final class ComponentRules {
  static final int ROW = 1;
  static final int BUTTON = 2;
  static final int STRING_SELECT = 3;
  static final int TEXT_INPUT = 4;
  static final int TEXT_DISPLAY = 10;
  static final int LABEL = 18;
  private static final int LINK = 5;
  private static final int PREMIUM = 6;
  private static final int MOST_PARTS_V2 = 40;
  private static final int MOST_TEXT_V2 = 4000;

  private ComponentRules() {}

  /// The components of a message.
  static void check(Breaches breaches, JsonNode message, boolean isV2) {
    if (isV2) {
      checkV2(breaches, message);
    } else {
      breaches.demandCount("components", message.path("components").size(), 0, 5);
      MessageRules.each(message, "components", (path, row) -> row(breaches, path, row));
    }
    unique(breaches, message);
  }

  private static void checkV2(Breaches breaches, JsonNode message) {
    var parts =
        Tree.all(message.path("components")).stream().filter(part -> part.has("type")).toList();
    breaches.demandCount("components", parts.size(), 0, MOST_PARTS_V2);
    int text = parts.stream().mapToInt(part -> Tree.text(part, "content").length()).sum();
    if (text > MOST_TEXT_V2) {
      breaches.add("components", "COMPONENT_MAX_TOTAL_LENGTH", "Must be 4000 or fewer in length.");
    }
    parts.stream()
        .filter(part -> Tree.number(part, "type") == ROW)
        .forEach(row -> row(breaches, "components", row));
  }

  private static void row(Breaches breaches, String path, ObjectNode row) {
    if (Tree.number(row, "type") != ROW) {
      breaches.add(path + ".type", "UNION_TYPE_CHOICES", "Value of field \"type\" must be 1.");
      return;
    }
    boolean hasButtons = Tree.number(row.path("components").path(0), "type") == BUTTON;
    int most = hasButtons ? 5 : 1;
    breaches.demandCount(path + ".components", row.path("components").size(), 1, most);
    MessageRules.each(row, "components", (at, part) -> part(breaches, path + "." + at, part));
  }

  private static void part(Breaches breaches, String path, ObjectNode part) {
    breaches.demandLength(part, path, "custom_id", 1, 100);
    switch (Tree.number(part, "type")) {
      case BUTTON -> button(breaches, path, part);
      case STRING_SELECT -> select(breaches, path, part);
      case 5, 6, 7, 8 -> breaches.demandPresent(part, path, "custom_id");
      default -> breaches.add(path + ".type", "UNION_TYPE_CHOICES", "Not allowed here");
    }
  }

  private static void button(Breaches breaches, String path, ObjectNode button) {
    int style = Tree.number(button, "style");
    if (style < 1 || style > PREMIUM) {
      breaches.add(path + ".style", "BASE_TYPE_CHOICES", "Value must be one of {1, …, 6}.");
    }
    breaches.demandLength(button, path, "label", 0, 80);
    breaches.demandPresent(button, path, style == LINK ? "url" : "custom_id");
    if (Tree.text(button, "label").isEmpty() && !button.has("emoji")) {
      breaches.add(path, "BUTTON_COMPONENT_INVALID", "A button must have a label or an emoji");
    }
  }

  static void select(Breaches breaches, String path, ObjectNode select) {
    breaches.demandPresent(select, path, "custom_id");
    breaches.demandLength(select, path, "placeholder", 0, 150);
    breaches.demandCount(path + ".options", select.path("options").size(), 1, 25);
    Set<String> values = new HashSet<>();
    MessageRules.each(
        select,
        "options",
        (at, option) -> {
          String place = path + "." + at;
          breaches.demandPresent(option, place, "label");
          breaches.demandPresent(option, place, "value");
          breaches.demandLength(option, place, "label", 1, 100);
          breaches.demandLength(option, place, "value", 1, 100);
          breaches.demandLength(option, place, "description", 1, 100);
          if (!values.add(Tree.text(option, "value"))) {
            breaches.add(
                place + ".value",
                "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED",
                "The specified option value is already used");
          }
        });
  }

  /// "custom_id must be unique per component":
  /// components/reference#anatomy-of-a-component-custom-id.
  static void unique(Breaches breaches, JsonNode holder) {
    Set<String> seen = new HashSet<>();
    Tree.all(holder.path("components")).stream()
        .map(part -> Tree.text(part, "custom_id"))
        .filter(id -> !id.isEmpty() && !seen.add(id))
        .forEach(id ->
            breaches.add(
                "components",
                "COMPONENT_CUSTOM_ID_DUPLICATED",
                "Component custom id cannot be duplicated: " + id));
  }

  /// Gives each component a number, as Discord does where the sender gave none:
  /// components/reference#anatomy-of-a-component.
  static void number(JsonNode components) {
    int next = 1;
    for (ObjectNode part : Tree.all(components)) {
      if (part.has("type")
          && !(part.get("options") instanceof ArrayNode && !part.has("custom_id"))) {
        if (Tree.number(part, "id") == 0) {
          part.put("id", next);
        }
        next++;
      }
    }
  }
}
