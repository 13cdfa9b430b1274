package dev.whetstone.slack.fake;

import com.google.gson.JsonObject;
import java.util.List;

/// A message as it was when it was looked at.
///
/// @param thread the root's ts, empty outside threads
/// @param json as `conversations.history` gives it, metadata included
public record FakeMessage(String channel, String ts, String thread, JsonObject json) {
  static FakeMessage of(String channel, JsonObject json) {
    String ts = Tree.text(json, "ts");
    String root = Tree.text(json, "thread_ts");
    return new FakeMessage(channel, ts, root.equals(ts) ? "" : root, json.deepCopy());
  }

  /// The fallback text.
  public String text() {
    return Tree.text(json, "text");
  }

  /// Who wrote it.
  public String user() {
    return Tree.text(json, "user");
  }

  /// The texts of its blocks, one a line, as sent; the fallback text when it has no blocks.
  public String seen() {
    String blocks = Texts.of(json);
    return blocks.isEmpty() ? text() : blocks;
  }

  /// The labels of its buttons.
  public List<String> buttons() {
    return Texts.labels(json);
  }

  /// Who reacted with an emoji (by name, no colons).
  public List<String> reacted(String emoji) {
    return Reactions.of(json, emoji);
  }

  /// The payload of its metadata; empty when it has none.
  public JsonObject metadata() {
    return Tree.child(Tree.child(json, "metadata"), "event_payload");
  }
}
