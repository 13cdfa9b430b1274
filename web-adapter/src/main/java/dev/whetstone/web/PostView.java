package dev.whetstone.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.Button;
import dev.whetstone.core.chat.Post;
import dev.whetstone.core.chat.Span;
import dev.whetstone.core.chat.Text;
import java.util.List;
import java.util.Locale;

/// A post as the page reads it: blocks by the name of their type, instants as epoch milliseconds so
/// that the browser shows them in the reader's zone. Nothing in it is markup.
public final class PostView {
  /// The longest post in characters; what is beyond it is left out, with an ellipsis in its place.
  static final int LONGEST = 40_000;

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private PostView() {}

  /// The post as JSON.
  public static ObjectNode of(Post post) {
    ObjectNode view = JSON.objectNode().put("summary", post.summary());
    view.set("blocks", fitting(blocks(post.blocks())));
    return view;
  }

  /// Counts the notation too, so it errs towards short; no post of ours comes near.
  private static ArrayNode fitting(ArrayNode blocks) {
    ArrayNode fitting = JSON.arrayNode();
    int length = 0;
    for (JsonNode block : blocks) {
      // A file is complete or worth nothing.
      length += block.path("type").asText().equals("file") ? 0 : block.toString().length();
      if (length > LONGEST) {
        return fitting.add(with("note", Text.of("…")));
      }
      fitting.add(block);
    }
    return fitting;
  }

  static ArrayNode blocks(List<Block> blocks) {
    ArrayNode views = JSON.arrayNode();
    blocks.forEach(block -> views.add(block(block)));
    return views;
  }

  private static ObjectNode block(Block block) {
    return switch (block) {
      case Block.Heading h -> typed("heading").put("level", h.level()).put("text", h.text());
      case Block.Paragraph p -> with("paragraph", p.text());
      case Block.Note n -> with("note", n.text());
      case Block.Bullets b -> bullets(b);
      case Block.Quote q -> typed("quote").put("author", q.author()).put("said", q.said());
      case Block.Speech s -> typed("speech").put("persona", s.persona()).put("said", s.said());
      case Block.Exhibit e ->
          typed("exhibit").put("kind", e.kind()).put("title", e.title()).put("body", e.body());
      case Block.Facts f -> facts(f);
      case Block.Spoiler s -> with("spoiler", s.text()).put("label", s.label());
      case Block.Picture p -> typed("picture").put("key", p.key()).put("alt", p.alt());
      case Block.Progress p ->
          typed("progress").put("words", p.words()).put("done", p.done()).put("of", p.of());
      case Block.File f ->
          typed("file")
              .put("name", f.name())
              .put("mediaType", f.mediaType())
              .put("content", f.content());
      case Block.Buttons b -> buttons(b);
    };
  }

  private static ObjectNode typed(String type) {
    return JSON.objectNode().put("type", type);
  }

  private static ObjectNode with(String type, Text text) {
    ObjectNode view = typed(type);
    view.set("text", spans(text));
    return view;
  }

  private static ObjectNode bullets(Block.Bullets bullets) {
    ObjectNode view = typed("bullets");
    ArrayNode items = view.putArray("items");
    bullets.items().forEach(item -> items.add(spans(item)));
    return view;
  }

  private static ObjectNode facts(Block.Facts facts) {
    ObjectNode view = typed("facts");
    ArrayNode rows = view.putArray("rows");
    facts.rows().forEach(r -> rows.addObject().put("label", r.label()).put("text", r.text()));
    return view;
  }

  private static ObjectNode buttons(Block.Buttons buttons) {
    ObjectNode view = typed("buttons");
    ArrayNode each = view.putArray("buttons");
    buttons.buttons().forEach(button -> each.add(button(button)));
    return view;
  }

  private static ObjectNode button(Button button) {
    return JSON.objectNode()
        .put("label", button.label())
        .put("press", button.press().encoded())
        .put("weight", button.weight().name().toLowerCase(Locale.ROOT));
  }

  private static ArrayNode spans(Text text) {
    ArrayNode views = JSON.arrayNode();
    text.spans().forEach(span -> views.add(span(span)));
    return views;
  }

  private static ObjectNode span(Span span) {
    return switch (span) {
      case Span.Plain p -> typed("plain").put("text", p.text());
      case Span.Strong s -> typed("strong").put("text", s.text());
      case Span.Time t ->
          typed("time").put("at", t.at().toEpochMilli()).put("style", style(t.style()));
      case Span.Link l -> typed("link").put("label", l.label()).put("url", l.url());
    };
  }

  private static String style(Span.Style style) {
    return switch (style) {
      case CLOCK -> "clock";
      case DAY_AND_CLOCK -> "day-and-clock";
    };
  }
}
