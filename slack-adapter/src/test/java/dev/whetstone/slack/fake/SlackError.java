package dev.whetstone.slack.fake;

import com.google.gson.JsonObject;

/// `ok: false` with one of Slack's error codes.
final class SlackError extends RuntimeException {
  private final transient JsonObject answer;

  SlackError(String code, String... details) {
    super(code);
    this.answer = Tree.object("ok", false, "error", code);
    if (details.length > 0) {
      answer.add(
          "response_metadata", Tree.object("messages", Tree.array(java.util.List.of(details))));
    }
  }

  SlackError with(String key, String value) {
    answer.addProperty(key, value);
    return this;
  }

  JsonObject answer() {
    return answer;
  }
}
