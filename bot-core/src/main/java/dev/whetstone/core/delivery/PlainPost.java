package dev.whetstone.core.delivery;

import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.Post;
import dev.whetstone.core.chat.Span;
import dev.whetstone.core.chat.Text;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A post with all form taken away, for a platform that refused it with its form: a paragraph for
/// each block, no buttons.
final class PlainPost {
  private PlainPost() {}

  static Post of(Post post) {
    List<Block> blocks =
        post.blocks().stream()
            .flatMap(PlainPost::words)
            .filter(words -> !words.isBlank())
            .map(Block::paragraph)
            .toList();
    return new Post(post.summary(), blocks.isEmpty() ? List.of(said(post.summary())) : blocks);
  }

  private static Block said(String words) {
    return Block.paragraph(words);
  }

  private static Stream<String> words(Block block) {
    return switch (block) {
      case Block.Heading(_, var text) -> Stream.of(text);
      case Block.Paragraph(var text) -> Stream.of(plain(text));
      case Block.Note(var text) -> Stream.of(plain(text));
      case Block.Bullets(var items) -> Stream.of(lines(items.stream().map(PlainPost::plain)));
      case Block.Quote(var author, var words, _) -> Stream.of(author + ": " + words);
      case Block.Speech(var persona, var words) -> Stream.of(persona + ": " + words);
      case Block.Exhibit(_, var title, var body) -> Stream.of(title + "\n" + body);
      case Block.Facts(var rows) ->
          Stream.of(lines(rows.stream().map(row -> row.label() + ": " + row.text())));
      case Block.Spoiler(var label, var text) -> Stream.of(label + ": " + plain(text));
      case Block.Picture(_, var alt) -> Stream.of(alt);
      case Block.Progress(var words, _, _) -> Stream.of(words);
      case Block.File(_, _, var content) -> Stream.of(content);
      case Block.Buttons _ -> Stream.empty();
    };
  }

  private static String lines(Stream<String> lines) {
    return lines.collect(Collectors.joining("\n"));
  }

  private static String plain(Text text) {
    return text.spans().stream().map(PlainPost::plain).collect(Collectors.joining());
  }

  private static String plain(Span span) {
    return switch (span) {
      case Span.Plain(var text) -> text;
      case Span.Strong(var text) -> text;
      case Span.Time(var at, _) -> at.toString();
      case Span.Link(var label, var url) -> label + " " + url;
    };
  }
}
