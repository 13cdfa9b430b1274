package dev.whetstone.slack.fake;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The fields and limits of each kind of block: docs.slack.dev/reference/block-kit/blocks/…; a
/// field that a block does not have is refused as `invalid_blocks`.
final class BlockShapes {
  private static final Set<String> BOTH = Set.of("plain_text", "mrkdwn");

  private final World world;
  private final Complaints wrong;
  private final String surface;

  private BlockShapes(World world, String where, String surface) {
    this.world = world;
    this.wrong = new Complaints(where);
    this.surface = surface;
  }

  /// What is wrong with blocks; empty when Slack takes them.
  ///
  /// @param surface `message`, `view` or `home`
  static List<String> wrong(World world, JsonArray blocks, int most, String surface) {
    List<String> all = new ArrayList<>();
    if (blocks.size() > most) {
      all.add("no more than %d items allowed [json-pointer:/blocks]".formatted(most));
    }
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < blocks.size(); i++) {
      all.addAll(wrong(world, blocks.get(i), "/blocks/" + i, surface, ids));
    }
    return all;
  }

  private static List<String> wrong(
      World world, JsonElement element, String where, String surface, Set<String> ids) {
    BlockShapes shapes = new BlockShapes(world, where, surface);
    if (!(element instanceof JsonObject block)) {
      shapes.wrong.when(true, "must be an object");
      return shapes.wrong.all();
    }
    shapes.block(block);
    String id = Tree.text(block, "block_id");
    shapes.wrong.tooLong(block, "block_id", 255);
    // docs.slack.dev/reference/block-kit/blocks: block_id should be unique for each message or
    // view.
    shapes.wrong.when(!id.isEmpty() && !ids.add(id), "block_id already exists: " + id);
    return shapes.wrong.all();
  }

  private void block(JsonObject block) {
    switch (Tree.text(block, "type")) {
      case "section" -> section(block);
      case "header" -> header(block);
      case "divider" -> keys(block);
      case "image" -> image(block);
      case "context" -> context(block);
      case "actions" -> actions(block);
      case "input" -> input(block);
      case "markdown" -> markdown(block);
      case "rich_text" -> keys(block, "elements");
      default -> wrong.when(true, "unsupported type: " + Tree.text(block, "type"));
    }
  }

  private void keys(JsonObject block, String... more) {
    Set<String> known = new HashSet<>(Set.of("type", "block_id"));
    known.addAll(List.of(more));
    wrong.unknown(block, known);
  }

  private void section(JsonObject block) {
    keys(block, "text", "fields", "accessory", "expand");
    wrong.when(!block.has("text") && !block.has("fields"), "missing required field: text");
    wrong.text(block, "text", 3000, BOTH);
    wrong.tooMany(block, "fields", 1, 10);
    Tree.children(block, "fields").forEach(f -> wrong.textObject(f, "fields", 2000, BOTH));
    if (block.has("accessory")) {
      accessory(Tree.child(block, "accessory"));
    }
  }

  private void accessory(JsonObject element) {
    if (Tree.text(element, "type").equals("image")) {
      picture(element);
    } else {
      ElementShapes.check(wrong, element);
    }
  }

  private void header(JsonObject block) {
    keys(block, "text");
    wrong.required(block, "text");
    wrong.plainText(block, "text", 150);
  }

  private void image(JsonObject block) {
    keys(block, "image_url", "slack_file", "alt_text", "title");
    wrong.plainText(block, "title", 2000);
    picture(block);
  }

  private void picture(JsonObject image) {
    wrong.required(image, "alt_text");
    wrong.tooLong(image, "alt_text", 2000);
    wrong.tooLong(image, "image_url", 3000);
    wrong.when(
        image.has("image_url") == image.has("slack_file"), "needs either image_url or slack_file");
    if (image.has("slack_file")) {
      file(Tree.text(Tree.child(image, "slack_file"), "id"));
    }
  }

  // docs.slack.dev/reference/block-kit/composition-objects/slack-file-object; a file that Slack has
  // not looked into yet is no image: github.com/slackapi/python-slack-sdk/issues/1658.
  private void file(String id) {
    StoredFile file = world.files.get(id);
    wrong.when(file == null || !file.isComplete || !file.isProcessed, "invalid slack file");
  }

  private void context(JsonObject block) {
    keys(block, "elements");
    wrong.required(block, "elements");
    wrong.tooMany(block, "elements", 1, 10);
    Tree.children(block, "elements")
        .forEach(element -> {
          if (Tree.text(element, "type").equals("image")) {
            picture(element);
          } else {
            wrong.textObject(element, "elements", 3000, BOTH);
          }
        });
  }

  private void actions(JsonObject block) {
    keys(block, "elements");
    wrong.required(block, "elements");
    wrong.tooMany(block, "elements", 1, 25);
    Set<String> ids = new HashSet<>();
    Tree.children(block, "elements")
        .forEach(element -> {
          ElementShapes.check(wrong, element);
          String id = Tree.text(element, "action_id");
          wrong.when(!id.isEmpty() && !ids.add(id), "action_id already exists: " + id);
        });
  }

  private void input(JsonObject block) {
    wrong.when(surface.equals("message"), "input blocks stand in modals and Homes");
    keys(block, "label", "element", "hint", "optional", "dispatch_action");
    wrong.required(block, "label", "element");
    wrong.plainText(block, "label", 2000);
    wrong.plainText(block, "hint", 2000);
    JsonObject element = Tree.child(block, "element");
    wrong.when(Tree.text(element, "type").equals("button"), "a button is no input");
    ElementShapes.check(wrong, element);
  }

  private void markdown(JsonObject block) {
    keys(block, "text");
    wrong.required(block, "text");
    wrong.tooLong(block, "text", 12_000);
  }
}
