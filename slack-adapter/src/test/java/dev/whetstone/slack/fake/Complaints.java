package dev.whetstone.slack.fake;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What is wrong with one part of a body, in words like those of Slack's `response_metadata`.
final class Complaints {
  private final String where;
  private final List<String> all = new ArrayList<>();

  Complaints(String where) {
    this.where = where;
  }

  List<String> all() {
    return all;
  }

  void when(boolean isWrong, String what) {
    if (isWrong) {
      all.add("[ERROR] " + what + " [json-pointer:" + where + "]");
    }
  }

  void unknown(JsonObject part, Set<String> known) {
    part.keySet().stream()
        .filter(key -> !known.contains(key))
        .forEach(key -> when(true, "no more keys allowed: " + key));
  }

  void required(JsonObject part, String... keys) {
    for (String key : keys) {
      when(!part.has(key), "missing required field: " + key);
    }
  }

  void tooLong(JsonObject part, String key, int limit) {
    when(
        length(Tree.text(part, key)) > limit,
        "must be less than %d characters: %s".formatted(limit + 1, key));
  }

  void tooMany(JsonObject part, String key, int least, int most) {
    long count = part.has(key) ? part.getAsJsonArray(key).size() : least;
    when(count < least || count > most, "must have %d to %d items: %s".formatted(least, most, key));
  }

  /// A plain_text object in a member, if it is there.
  void plainText(JsonObject part, String key, int limit) {
    text(part, key, limit, Set.of("plain_text"));
  }

  /// A text object of some types in a member, if it is there
  /// (docs.slack.dev/reference/block-kit/composition-objects/text-object).
  void text(JsonObject part, String key, int limit, Set<String> types) {
    JsonElement value = part.get(key);
    if (value == null) {
      return;
    }
    if (!(value instanceof JsonObject text)) {
      when(true, "must be a text object: " + key);
      return;
    }
    textObject(text, key, limit, types);
  }

  void textObject(JsonObject text, String key, int limit, Set<String> types) {
    String type = Tree.text(text, "type");
    when(!types.contains(type), "unsupported type of text: " + key + " " + type);
    unknown(
        text,
        type.equals("mrkdwn")
            ? Set.of("type", "text", "verbatim")
            : Set.of("type", "text", "emoji"));
    int length = length(Tree.text(text, "text"));
    when(length < 1, "must be more than 0 characters: " + key);
    when(length > limit, "must be less than %d characters: %s".formatted(limit + 1, key));
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
