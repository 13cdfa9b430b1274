package dev.whetstone.slack.fake;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What people read in blocks.
final class Texts {
  private static final Set<String> READ = Set.of("plain_text", "mrkdwn", "markdown", "text");
  private static final Set<String> USED =
      Set.of(
          "button",
          "static_select",
          "multi_static_select",
          "radio_buttons",
          "checkboxes",
          "overflow",
          "plain_text_input",
          "number_input",
          "timepicker",
          "datepicker");

  private Texts() {}

  /// The texts of a message's or view's blocks, one a line; what stands on buttons and choices is
  /// left out.
  static String of(JsonObject container) {
    List<String> lines = new ArrayList<>();
    Tree.children(container, "blocks").forEach(block -> collect(block, lines));
    return String.join("\n", lines);
  }

  private static void collect(JsonElement part, List<String> lines) {
    switch (part) {
      case JsonArray array -> array.forEach(one -> collect(one, lines));
      case JsonObject object -> collect(object, lines);
      default -> {}
    }
  }

  private static void collect(JsonObject object, List<String> lines) {
    String type = Tree.text(object, "type");
    if (USED.contains(type)) {
      return;
    }
    if (READ.contains(type)) {
      lines.add(Tree.text(object, "text"));
      return;
    }
    if (object.has("alt_text")) {
      lines.add(Tree.text(object, "alt_text"));
    }
    object.asMap().values().forEach(value -> collect(value, lines));
  }

  static List<JsonObject> buttons(JsonObject container) {
    return Tree.children(container, "blocks")
        .flatMap(block -> Tree.all(block).stream())
        .filter(part -> Tree.text(part, "type").equals("button"))
        .toList();
  }

  static List<String> labels(JsonObject container) {
    return buttons(container).stream().map(Texts::label).toList();
  }

  static String label(JsonObject button) {
    return Tree.text(Tree.child(button, "text"), "text");
  }

  /// As Slack's client sends what was typed: `&`, `<` and `>` escaped, but not where they make a
  /// mention, a channel or an address (docs.slack.dev/messaging/formatting-message-text#escaping).
  static String typed(String text) {
    return text.replace("&", "&amp;")
        .replaceAll("<(?![@#!][A-Za-z0-9|^._ -]+>|https?://[^>\\s]+>)", "&lt;")
        .replaceAll("(?<!<[@#!][A-Za-z0-9|^._ -]{1,60}|<https?://[^>\\s]{1,300})>", "&gt;");
  }
}
