package dev.whetstone.core.interviewer;

import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.Button;
import dev.whetstone.core.chat.Form;
import dev.whetstone.core.chat.Post;
import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.chat.Span;
import dev.whetstone.core.chat.Text;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What people read of a document, as plain text.
final class Plain {
  private Plain() {}

  static String of(Post post) {
    return blocks(post.blocks());
  }

  static String of(Form form) {
    return form.title()
        + "\n"
        + blocks(form.intro())
        + "\n"
        + form.fields().stream().map(Plain::field).collect(Collectors.joining("\n"));
  }

  static String of(Reply reply) {
    return switch (reply) {
      case Reply.Nothing _ -> "";
      case Reply.Whisper(var post) -> of(post);
      case Reply.Update(var post) -> of(post);
      case Reply.Show(var form) -> of(form);
      case Reply.Mend(var form, var messages) ->
          of(form) + "\n" + String.join("\n", messages.values());
      case Reply.Failed(var words) -> words;
    };
  }

  /// Characters of a post's own text: a picture's description stands beside the message.
  static int characters(Post post) {
    String text =
        blocks(post.blocks().stream().filter(block -> !(block instanceof Block.Picture)).toList());
    return text.codePointCount(0, text.length());
  }

  /// All rows of buttons of a post or of a form's head.
  static List<List<Button>> buttonRows(List<Block> blocks) {
    return blocks.stream()
        .flatMap(block -> block instanceof Block.Buttons(var row) ? Stream.of(row) : Stream.empty())
        .toList();
  }

  private static String blocks(List<Block> blocks) {
    return blocks.stream().map(Plain::block).collect(Collectors.joining("\n"));
  }

  private static String block(Block block) {
    return switch (block) {
      case Block.Heading(_, String text) -> text;
      case Block.Paragraph(Text text) -> of(text);
      case Block.Note(Text text) -> of(text);
      case Block.Bullets(var items) ->
          items.stream().map(i -> "• " + of(i)).collect(Collectors.joining("\n"));
      case Block.Quote(String author, String said, _) -> author + ": " + said;
      case Block.Speech(String persona, String said) -> persona + ": " + said;
      case Block.Exhibit(_, String title, String body) -> title + "\n" + body;
      case Block.Facts(var rows) ->
          rows.stream()
              .map(row -> row.label() + ": " + row.text())
              .collect(Collectors.joining("\n"));
      case Block.Spoiler(String label, Text text) -> label + ": " + of(text);
      case Block.Picture(_, String alt) -> alt;
      case Block.Progress(String words, _, _) -> words;
      case Block.File(String name, _, String content) -> name + "\n" + content;
      case Block.Buttons(var buttons) ->
          buttons.stream().map(b -> "[" + b.label() + "]").collect(Collectors.joining(" "));
    };
  }

  private static String of(Text text) {
    return text.spans().stream().map(Plain::span).collect(Collectors.joining());
  }

  private static String span(Span span) {
    return switch (span) {
      case Span.Plain(String plain) -> plain;
      case Span.Strong(String strong) -> strong;
      case Span.Time(var at, _) -> at.toString();
      case Span.Link(String label, String url) -> label + " " + url;
    };
  }

  private static String field(Form.Field field) {
    return switch (field) {
      case Form.Lines(_, String label, String hint, String draft, _) ->
          label + "\n" + hint + "\n" + draft;
      case Form.Line(_, String label, String hint, String draft) ->
          label + "\n" + hint + "\n" + draft;
      case Form.Choice(_, String label, var options, _) ->
          label + "\n" + String.join("\n", options);
      case Form.Tick(_, String label, _) -> label;
    };
  }
}
