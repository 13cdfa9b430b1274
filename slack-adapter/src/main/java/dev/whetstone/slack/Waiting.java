package dev.whetstone.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;

/// What stands in a modal while its answer is being saved.
final class Waiting {
  /// What a view may be sent with; Slack adds more to those that it delivers
  /// (docs.slack.dev/reference/views/modal-views).
  private static final List<String> OF_A_VIEW =
      List.of("type", "title", "submit", "close", "callback_id", "private_metadata");

  private Waiting() {}

  /// In the place of a form that was sent.
  static JsonObject view(Payload form) {
    JsonObject view = frame(form);
    view.remove("submit");
    view.add("blocks", blocks(section("Saving…")));
    return view;
  }

  /// After something that needs no answer.
  static String done() {
    JsonObject view = new JsonObject();
    view.addProperty("type", "modal");
    view.add("title", plain("Whetstone"));
    view.add("blocks", blocks(section("Saved.")));
    return view.toString();
  }

  /// The form as it was sent, with what was typed, under a message.
  static JsonObject again(Payload form, Map<String, String> values, String words) {
    JsonObject view = frame(form);
    JsonArray blocks = blocks(section(words));
    for (JsonElement block : form.json().getAsJsonArray("blocks")) {
      blocks.add(filled(block.deepCopy(), values));
    }
    view.add("blocks", blocks);
    return view;
  }

  private static JsonObject frame(Payload form) {
    JsonObject view = new JsonObject();
    for (String name : OF_A_VIEW) {
      if (form.has(name)) {
        view.add(name, form.json().get(name).deepCopy());
      }
    }
    view.addProperty("type", "modal");
    return view;
  }

  private static JsonElement filled(JsonElement block, Map<String, String> values) {
    Payload input = new Payload(block.getAsJsonObject());
    JsonObject element = input.in("element").json();
    String typed = values.get(input.text("block_id"));
    if (typed != null && input.in("element").text("type").equals("plain_text_input")) {
      element.addProperty("initial_value", typed);
    }
    return block;
  }

  private static JsonArray blocks(JsonObject block) {
    JsonArray blocks = new JsonArray();
    blocks.add(block);
    return blocks;
  }

  private static JsonObject section(String words) {
    JsonObject section = new JsonObject();
    section.addProperty("type", "section");
    section.add("text", plain(words));
    return section;
  }

  private static JsonObject plain(String words) {
    JsonObject text = new JsonObject();
    text.addProperty("type", "plain_text");
    text.addProperty("text", words);
    return text;
  }
}
