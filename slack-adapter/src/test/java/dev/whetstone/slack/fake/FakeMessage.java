package dev.whetstone.slack.fake;

import com.google.gson.JsonObject;
import java.util.List;

/// A message as it stands now.
///
/// @param thread the root's ts, empty outside threads
/// @param json as `conversations.history` gives it, metadata included
@SuppressWarnings("DoNotCallSuggester")
public record FakeMessage(String channel, String ts, String thread, JsonObject json) {
  /// The fallback text.
  public String text() {
    return json.has("text") ? json.get("text").getAsString() : "";
  }

  /// The texts of its blocks, one a line, as sent; the fallback text when it has no blocks.
  public String seen() {
    throw new UnsupportedOperationException();
  }

  /// The labels of its buttons.
  public List<String> buttons() {
    throw new UnsupportedOperationException();
  }

  /// Who reacted with an emoji (by name, no colons).
  public List<String> reacted(String emoji) {
    throw new UnsupportedOperationException(emoji);
  }
}
