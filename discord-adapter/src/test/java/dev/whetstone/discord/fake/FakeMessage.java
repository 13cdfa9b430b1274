package dev.whetstone.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/// A message as it was when it was looked at.
///
/// @param json as `GET /channels/…/messages/…` gives it (resources/message#message-object)
public record FakeMessage(String channel, String id, ObjectNode json) {
  static FakeMessage of(ObjectNode json) {
    return new FakeMessage(Tree.text(json, "channel_id"), Tree.text(json, "id"), json.deepCopy());
  }

  /// Its content, without embeds.
  public String text() {
    return Tree.text(json, "content");
  }

  /// The author's id.
  public String author() {
    return Tree.text(json.path("author"), "id");
  }

  /// Everything that can be read in it, one piece a line: content, embeds, what buttons say.
  public String seen() {
    return Texts.of(json);
  }

  /// The labels of its buttons that can be pressed.
  public List<String> buttons() {
    return Texts.buttons(json).filter(b -> !Tree.flag(b, "disabled")).map(Texts::label).toList();
  }

  /// The labels of its buttons that cannot be pressed any more.
  public List<String> disabledButtons() {
    return Texts.buttons(json).filter(b -> Tree.flag(b, "disabled")).map(Texts::label).toList();
  }

  /// How many reacted with an emoji (by name or as the character).
  public int reacted(String emoji) {
    return Tree.children(json, "reactions")
        .filter(reaction -> Tree.text(reaction.path("emoji"), "name").equals(emoji))
        .mapToInt(reaction -> Tree.number(reaction, "count"))
        .sum();
  }

  /// Its attachments: `filename`, `description`, `size`.
  public List<ObjectNode> attachments() {
    return Tree.children(json, "attachments").toList();
  }

  /// Whether Discord itself says it: types 18 (a thread was opened) and 21 (it began here).
  public boolean isSystem() {
    int type = Tree.number(json, "type");
    return type == 18 || type == 21;
  }

  /// Whether only one person sees it.
  public boolean isEphemeral() {
    JsonNode flags = json.path("flags");
    return (flags.asInt() & Texts.EPHEMERAL) != 0;
  }
}
