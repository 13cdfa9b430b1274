package dev.whetstone.slack.fake;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;

/// A modal in front of a person, or their Home: a snapshot.
///
/// @param json as Slack sends it in payloads: id, hash, root_view_id, state and all
/// @param errors what `response_action: errors` said, by block id
@SuppressWarnings("DoNotCallSuggester")
public record FakeView(String id, JsonObject json, Map<String, String> errors) {
  /// Its title.
  public String title() {
    return json.getAsJsonObject("title").get("text").getAsString();
  }

  /// The texts of its blocks, one a line, as sent.
  public String seen() {
    throw new UnsupportedOperationException();
  }

  /// The ids of its input blocks.
  public List<String> inputs() {
    throw new UnsupportedOperationException();
  }

  /// The labels of its buttons.
  public List<String> buttons() {
    throw new UnsupportedOperationException();
  }
}
