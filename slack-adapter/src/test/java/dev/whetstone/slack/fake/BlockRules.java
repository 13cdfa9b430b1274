package dev.whetstone.slack.fake;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/// What Slack takes of messages and views as wholes; blocks one by one are [BlockShapes]'.
final class BlockRules {
  // docs.slack.dev/reference/block-kit/blocks: up to 50 in a message, 100 in a modal or Home.
  private static final int MESSAGE_BLOCKS = 50;
  private static final int VIEW_BLOCKS = 100;
  // docs.slack.dev/reference/methods/chat.postMessage, "Truncating content".
  private static final int TEXT = 40_000;
  // github.com/slackapi/bolt-js/issues/2509: msg_blocks_too_long from 13297 characters in one
  // block,
  // and a further block of any kind costs 125.
  private static final int BLOCKS_TEXT = 13_297;
  private static final int BLOCK_COST = 125;
  // docs.slack.dev/reference/methods/chat.postMessage names metadata_too_large and no number; this
  // one is ours.
  private static final int METADATA = 16_000;
  // docs.slack.dev/reference/methods/views.open: view_too_large above 250 kB.
  private static final int VIEW = 250_000;

  private BlockRules() {}

  /// Refuses a message as chat.postMessage does.
  static void demandMessage(World world, JsonObject message) {
    JsonArray blocks = blocksOf(message);
    String text = Tree.text(message, "text");
    if (text.isEmpty() && blocks.isEmpty() && !message.has("attachments")) {
      throw new SlackError("no_text");
    }
    if (text.codePointCount(0, text.length()) > TEXT) {
      throw new SlackError("msg_too_long");
    }
    List<String> wrong = BlockShapes.wrong(world, blocks, MESSAGE_BLOCKS, "message");
    if (!wrong.isEmpty()) {
      throw new SlackError("invalid_blocks", wrong.toArray(String[]::new));
    }
    if (weight(blocks) > BLOCKS_TEXT) {
      throw new SlackError("msg_blocks_too_long");
    }
    demandMetadata(message);
  }

  private static JsonArray blocksOf(JsonObject message) {
    JsonElement blocks = message.get("blocks");
    if (blocks == null || blocks.isJsonNull()) {
      return new JsonArray();
    }
    if (blocks instanceof JsonArray array) {
      return array;
    }
    // docs.slack.dev/reference/methods/chat.postMessage: not an array of blocks.
    throw new SlackError("invalid_blocks_format");
  }

  private static int weight(JsonArray blocks) {
    int texts =
        Tree.all(blocks).stream()
            .filter(part -> part.get("text") instanceof JsonPrimitive)
            .mapToInt(part -> Tree.text(part, "text").length())
            .sum();
    return texts + Math.max(0, blocks.size() - 1) * BLOCK_COST;
  }

  /// docs.slack.dev/reference/methods/chat.postMessage: `invalid_metadata_format`,
  /// `invalid_metadata_schema`, `metadata_too_large`.
  private static void demandMetadata(JsonObject message) {
    JsonElement metadata = message.get("metadata");
    if (metadata == null || metadata.isJsonNull()) {
      return;
    }
    if (!(metadata instanceof JsonObject object)
        || !Tree.text(object, "event_type").matches("[A-Za-z0-9_]{1,255}")) {
      throw new SlackError("invalid_metadata_format");
    }
    if (!(object.get("event_payload") instanceof JsonObject payload)) {
      throw new SlackError("invalid_metadata_schema");
    }
    if (payload.toString().getBytes(StandardCharsets.UTF_8).length > METADATA) {
      throw new SlackError("metadata_too_large");
    }
  }

  private static final Set<String> VIEW_KEYS =
      Set.of(
          "type",
          "title",
          "blocks",
          "close",
          "submit",
          "private_metadata",
          "callback_id",
          "clear_on_close",
          "notify_on_close",
          "external_id",
          "submit_disabled");

  /// Refuses a view as views.open and views.publish do: `invalid_arguments` with what is wrong
  /// (docs.slack.dev/reference/views lists the limits).
  static void demandView(World world, JsonObject view, String type) {
    if (view.toString().getBytes(StandardCharsets.UTF_8).length > VIEW) {
      throw new SlackError("view_too_large");
    }
    List<String> wrong =
        BlockShapes.wrong(
            world, blocksOf(view), VIEW_BLOCKS, type.equals("home") ? "home" : "view");
    wrong.addAll(wrongAround(view, type));
    if (!wrong.isEmpty()) {
      throw new SlackError("invalid_arguments", wrong.toArray(String[]::new));
    }
  }

  private static List<String> wrongAround(JsonObject view, String type) {
    Complaints wrong = new Complaints("view");
    wrong.when(!Tree.text(view, "type").equals(type), "type must be " + type);
    wrong.when(!view.has("blocks"), "missing blocks");
    wrong.unknown(view, VIEW_KEYS);
    wrong.tooLong(view, "private_metadata", 3000);
    wrong.tooLong(view, "callback_id", 255);
    wrong.tooLong(view, "external_id", 255);
    if (type.equals("modal")) {
      wrong.when(!view.has("title"), "missing title");
      for (String label : List.of("title", "submit", "close")) {
        wrong.plainText(view, label, 24);
      }
      boolean hasInput =
          Tree.children(view, "blocks").anyMatch(b -> Tree.text(b, "type").equals("input"));
      wrong.when(hasInput && !view.has("submit"), "submit is required with input blocks");
    }
    return wrong.all();
  }

  /// Gives each block and element the id that Slack gives where the app gave none
  /// (docs.slack.dev/reference/block-kit/blocks: "If not specified, a block_id will be generated").
  static void nameBlocks(World world, JsonObject container) {
    Tree.children(container, "blocks")
        .forEach(block -> {
          nameIfNot(world, block, "block_id");
          Tree.children(block, "elements")
              .filter(e -> !Tree.text(block, "type").equals("context"))
              .forEach(e -> nameIfNot(world, e, "action_id"));
          for (String single : List.of("element", "accessory")) {
            if (block.get(single) instanceof JsonObject element) {
              nameIfNot(world, element, "action_id");
            }
          }
        });
  }

  private static void nameIfNot(World world, JsonObject part, String key) {
    if (!part.has(key)) {
      part.addProperty(key, "b" + world.next());
    }
  }
}
