package dev.whetstone.slack.fake;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.stream.Stream;

/// `ok: false` with one of Slack's error codes.
final class SlackError extends RuntimeException {
  private final transient JsonObject answer;

  SlackError(String code, String... details) {
    super(code);
    this.answer = Tree.object("ok", false, "error", code);
    // github.com/slackapi/python-slack-sdk/issues/1658 shows an answer with its details.
    if (details.length > 0) {
      List<String> bare = Stream.of(details).map(d -> d.replace("[ERROR] ", "")).toList();
      answer.add("errors", Tree.array(bare));
      answer.add("response_metadata", Tree.object("messages", Tree.array(List.of(details))));
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
