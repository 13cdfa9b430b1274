package dev.whetstone.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whetstone.core.chat.Form;
import dev.whetstone.core.chat.Reply;

/// A reply and its forms as the page reads them.
final class ReplyView {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private ReplyView() {}

  /// @throws Refusal when the core failed: 200 means kept, and this was not
  static ObjectNode of(Reply reply) {
    return switch (reply) {
      case Reply.Nothing() -> kind("nothing");
      case Reply.Whisper(var post) -> kind("whisper").set("post", PostView.of(post));
      case Reply.Update(var post) -> kind("update").set("post", PostView.of(post));
      case Reply.Show(var form) -> kind("show").set("form", form(form));
      case Reply.Mend(var form, var messages) -> {
        ObjectNode view = kind("mend").set("form", form(form));
        messages.forEach(view.putObject("messages")::put);
        yield view;
      }
      case Reply.Failed(var words) ->
          throw new Refusal(500, words, "Send the same again, with the same nonce.");
    };
  }

  private static ObjectNode kind(String kind) {
    return JSON.objectNode().put("kind", kind);
  }

  private static ObjectNode form(Form form) {
    ObjectNode view = JSON.objectNode().put("title", form.title());
    view.set("intro", PostView.blocks(form.intro()));
    ArrayNode fields = view.putArray("fields");
    form.fields().forEach(field -> fields.add(field(field)));
    return view.put("submit", form.submit()).put("press", form.press().encoded());
  }

  private static ObjectNode field(Form.Field field) {
    ObjectNode view = JSON.objectNode().put("id", field.id()).put("label", field.label());
    return switch (field) {
      case Form.Lines f ->
          view.put("type", "lines")
              .put("hint", f.hint())
              .put("draft", f.draft())
              .put("max", f.max());
      case Form.Line f -> view.put("type", "line").put("hint", f.hint()).put("draft", f.draft());
      case Form.Choice f -> choice(view, f);
      case Form.Tick f -> view.put("type", "tick").put("ticked", f.ticked());
    };
  }

  private static ObjectNode choice(ObjectNode view, Form.Choice choice) {
    ArrayNode options =
        view.put("type", "choice").put("chosen", choice.chosen()).putArray("options");
    choice.options().forEach(options::add);
    return view;
  }
}
