package dev.whetstone.slack.fake;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;

/// A modal in front of a person, or their Home: a snapshot.
///
/// @param json as Slack sends it in payloads: id, hash, root_view_id, state and all
/// @param errors what `response_action: errors` said, by block id
public record FakeView(String id, JsonObject json, Map<String, String> errors) {
  /// Its title.
  public String title() {
    return Tree.text(Tree.child(json, "title"), "text");
  }

  /// The texts of its blocks, one a line, as sent.
  public String seen() {
    return Texts.of(json);
  }

  /// The ids of its input blocks.
  public List<String> inputs() {
    return inputBlocks().stream().map(block -> Tree.text(block, "block_id")).toList();
  }

  List<JsonObject> inputBlocks() {
    return Tree.children(json, "blocks")
        .filter(block -> Tree.text(block, "type").equals("input"))
        .toList();
  }

  /// The labels of its buttons.
  public List<String> buttons() {
    return Texts.labels(json);
  }

  /// Its private_metadata.
  public String metadata() {
    return Tree.text(json, "private_metadata");
  }
}
