package dev.whetstone.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// What people read in a message or a modal.
final class Texts {
  /// resources/message#message-object-message-flags.
  static final int EPHEMERAL = 1 << 6;

  static final int LOADING = 1 << 7;

  /// components/reference#component-object-component-types.
  static final int BUTTON = 2;

  private static final Set<String> READ =
      Set.of("content", "title", "description", "name", "value", "text", "label", "placeholder");
  private static final Set<String> SHOWN =
      Set.of("embeds", "components", "fields", "footer", "author", "component", "options");

  private Texts() {}

  static String of(JsonNode message) {
    List<String> lines = new ArrayList<>();
    collect(message, lines, true);
    return String.join("\n", lines);
  }

  private static void collect(JsonNode node, List<String> lines, boolean isTop) {
    node.properties()
        .forEach(member -> {
          JsonNode value = member.getValue();
          // A message's own author is not part of its text; an embed's is.
          if (SHOWN.contains(member.getKey()) && !(isTop && member.getKey().equals("author"))) {
            collectAll(value, lines);
          } else if (READ.contains(member.getKey())
              && value.isTextual()
              && !value.asText().isEmpty()) {
            lines.add(value.asText());
          }
        });
  }

  private static void collectAll(JsonNode value, List<String> lines) {
    if (value.isArray()) {
      value.forEach(each -> collect(each, lines, false));
    } else {
      collect(value, lines, false);
    }
  }

  static Stream<ObjectNode> buttons(JsonNode message) {
    return Tree.all(message.path("components")).stream()
        .filter(part -> Tree.number(part, "type") == BUTTON);
  }

  static String label(ObjectNode button) {
    String label = Tree.text(button, "label");
    return label.isEmpty() ? Tree.text(button.path("emoji"), "name") : label;
  }
}
