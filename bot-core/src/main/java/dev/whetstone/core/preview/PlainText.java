package dev.whetstone.core.preview;

import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.Form;
import dev.whetstone.core.chat.Post;
import dev.whetstone.core.chat.Span;
import dev.whetstone.core.chat.Text;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Posts and forms as plain text for a terminal.
final class PlainText {
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE, HH:mm", Locale.ENGLISH);
  private static final int WIDTH = 78;

  private final ZoneId zone;
  private final java.time.LocalDate today;

  PlainText(ZoneId zone, java.time.LocalDate today) {
    this.zone = zone;
    this.today = today;
  }

  String of(Post post) {
    return blocks(post.blocks());
  }

  String of(Form form) {
    return blocks(form.intro())
        + "\n"
        + form.fields().stream().map(this::field).collect(Collectors.joining("\n"))
        + "\n["
        + form.submit()
        + "]";
  }

  private String blocks(List<Block> blocks) {
    return blocks.stream().map(this::block).collect(Collectors.joining("\n"));
  }

  private String block(Block block) {
    return switch (block) {
      case Block.Heading(int level, String text) -> level == 1 ? "# " + text : "## " + text;
      case Block.Paragraph(Text text) -> wrap(inline(text), "", "");
      case Block.Note(Text text) -> wrap("(" + inline(text) + ")", "", "");
      case Block.Bullets(List<Text> items) ->
          items.stream().map(i -> wrap(inline(i), "- ", "  ")).collect(Collectors.joining("\n"));
      case Block.Quote(String author, String said, _) -> wrap(author + ": " + said, "> ", "> ");
      case Block.Speech(String persona, String said) ->
          wrap("%s: “%s”".formatted(persona, said), "", "");
      case Block.Exhibit(_, String title, String body) ->
          "  | "
              + title
              + "\n  |\n"
              + body.lines().map("  | "::concat).collect(Collectors.joining("\n"));
      case Block.Facts(List<Block.Row> rows) ->
          rows.stream()
              .map(row -> wrap(row.label() + ": " + row.text(), "- ", "  "))
              .collect(Collectors.joining("\n"));
      case Block.Spoiler(String label, Text text) -> wrap(label + ": " + inline(text), "", "");
      case Block.Picture(_, String alt) -> wrap("[picture] " + alt, "", "");
      case Block.Progress(String words, _, _) -> words;
      case Block.File(String name, _, _) -> "[file] " + name;
      case Block.Buttons(var buttons) ->
          buttons.stream().map(b -> "[" + b.label() + "]").collect(Collectors.joining(" "));
    };
  }

  private String field(Form.Field field) {
    return switch (field) {
      case Form.Lines lines -> "%s: ____ (%s)".formatted(lines.label(), lines.hint());
      case Form.Line line ->
          line.hint().isEmpty()
              ? line.label() + ": ____"
              : "%s: ____ (%s)".formatted(line.label(), line.hint());
      case Form.Choice choice ->
          choice.label()
              + ":\n"
              + choice.options().stream().map("  ( ) "::concat).collect(Collectors.joining("\n"));
      case Form.Tick tick -> "[ ] " + tick.label();
    };
  }

  private String inline(Text text) {
    return text.spans().stream().map(this::span).collect(Collectors.joining());
  }

  private String span(Span span) {
    return switch (span) {
      case Span.Plain(String plain) -> plain;
      case Span.Strong(String strong) -> strong;
      case Span.Time(Instant at, Span.Style style) -> time(at, style);
      case Span.Link(String label, String url) -> label + " <" + url + ">";
    };
  }

  private String time(Instant at, Span.Style style) {
    var local = at.atZone(zone);
    boolean short1 = style == Span.Style.CLOCK && local.toLocalDate().equals(today);
    return local.format(short1 ? CLOCK : DAY);
  }

  /// What a person wrote, in lines that fit.
  static String wrapped(String text) {
    return wrap(text, "", "");
  }

  private static String wrap(String text, String first, String next) {
    StringBuilder out = new StringBuilder(first);
    int column = first.length();
    for (String word : text.split(" ", -1)) {
      if (column > first.length() && column + word.length() > WIDTH) {
        out.append('\n').append(next);
        column = next.length();
      }
      out.append(word).append(' ');
      column += word.length() + 1;
    }
    return out.toString().stripTrailing().replace(" \n", "\n");
  }
}
