package dev.whetstone.discord.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;

/// The limits of a modal: interactions/receiving-and-responding#interaction-response-object-modal,
/// components/reference.
final class ModalRules {
  private ModalRules() {}

  static void demand(World world, ObjectNode modal) {
    Breaches breaches = new Breaches();
    breaches.demandPresent(modal, "data", "custom_id");
    breaches.demandPresent(modal, "data", "title");
    breaches.demandLength(modal, "data", "custom_id", 1, 100);
    breaches.demandLength(modal, "data", "title", 1, 45);
    breaches.demandCount("data.components", modal.path("components").size(), 1, 5);
    MessageRules.each(modal, "components", (path, part) -> part(breaches, "data." + path, part));
    ComponentRules.unique(breaches, modal);
    breaches.demandNone(world, "modal");
  }

  private static void part(Breaches breaches, String path, ObjectNode part) {
    switch (Tree.number(part, "type")) {
      case ComponentRules.TEXT_DISPLAY -> breaches.demandPresent(part, path, "content");
      case ComponentRules.LABEL -> label(breaches, path, part);
      case ComponentRules.ROW ->
          MessageRules.each(
              part,
              "components",
              (at, input) -> {
                breaches.demandPresent(input, path + "." + at, "label");
                breaches.demandLength(input, path + "." + at, "label", 1, 45);
                input(breaches, path + "." + at, input);
              });
      default -> breaches.add(path + ".type", "UNION_TYPE_CHOICES", "Not allowed in a modal");
    }
  }

  private static void label(Breaches breaches, String path, ObjectNode label) {
    breaches.demandPresent(label, path, "label");
    breaches.demandLength(label, path, "label", 1, 45);
    breaches.demandLength(label, path, "description", 1, 100);
    breaches.demandPresent(label, path, "component");
    input(breaches, path + ".component", Tree.child(label, "component"));
  }

  private static void input(Breaches breaches, String path, ObjectNode input) {
    breaches.demandPresent(input, path, "custom_id");
    breaches.demandLength(input, path, "custom_id", 1, 100);
    switch (Tree.number(input, "type")) {
      case ComponentRules.TEXT_INPUT -> text(breaches, path, input);
      case ComponentRules.STRING_SELECT -> ComponentRules.select(breaches, path, input);
      // User, role, mentionable and channel selects, uploads, radio groups and check boxes.
      case 5, 6, 7, 8, 19, 21, 22, 23 -> {}
      default -> breaches.add(path + ".type", "UNION_TYPE_CHOICES", "Not allowed in a label");
    }
  }

  private static void text(Breaches breaches, String path, ObjectNode input) {
    breaches.demandLength(input, path, "value", 0, 4000);
    breaches.demandLength(input, path, "placeholder", 0, 100);
    int most = input.path("max_length").asInt(4000);
    int least = input.path("min_length").asInt(0);
    if (most < 1 || most > 4000 || least < 0 || least > most) {
      breaches.add(path + ".max_length", "NUMBER_TYPE_MAX", "int value should be 1 to 4000.");
    }
    if (Tree.text(input, "value").length() > most) {
      breaches.add(path + ".value", "BASE_TYPE_MAX_LENGTH", "Longer than its max_length.");
    }
  }
}
