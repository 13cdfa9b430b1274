package dev.whetstone.slack;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.ImageBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.composition.SlackFileObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.block.element.RichTextElement;
import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.Button;
import dev.whetstone.core.chat.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Draws the blocks of one post, piece by piece, each piece within the limits of its kind.
final class Drawing {
  /// The beginning of a button's id; the number makes it unique within its message.
  static final String ACTION = "drill:";

  private final Media media;
  private int actions;

  Drawing(Media media) {
    this.media = media;
  }

  List<Piece> pieces(Block block) {
    return switch (block) {
      case Block.Heading(var level, var text) -> heading(level, Mrkdwn.clean(text));
      case Block.Paragraph(var text) -> paragraph(text);
      case Block.Note(var text) -> notes(text);
      case Block.Bullets(var items) -> bullets(items);
      case Block.Quote(var author, var said, _) -> quote(author, said);
      case Block.Speech(var persona, var said) -> titled(persona, paragraph(Text.of(said)));
      case Block.Exhibit(_, var title, var body) -> titled(title, fixed(body));
      case Block.Facts(var rows) -> paragraph(facts(rows));
      case Block.Spoiler(var label, var text) -> titled(label, paragraph(text));
      case Block.Picture picture -> picture(picture);
      case Block.Progress(var words, var done, var of) -> progress(words, done, of);
      case Block.File file -> file(file);
      case Block.Buttons(var buttons) -> buttons(buttons);
    };
  }

  private static List<Piece> heading(int level, String text) {
    if (text.isBlank()) {
      return List.of();
    }
    return level == 1 && text.length() <= Limits.HEADER
        ? List.of(new Piece.Whole(HeaderBlock.builder().text(plain(text)).build()))
        : paragraph(Text.strong(text));
  }

  /// With times or links it is mrkdwn, which alone has them for readers in every zone; else rich
  /// text, which takes every sign as it is.
  private static List<Piece> paragraph(Text text) {
    return Mrkdwn.isNeededFor(text)
        ? Mrkdwn.parts(text, Limits.SECTION).stream().map(Drawing::section).toList()
        : split(text).stream().map(Drawing::running).toList();
  }

  private static Piece section(String mrkdwn) {
    return new Piece.Whole(SectionBlock.builder().text(markup(mrkdwn)).build());
  }

  private static Piece running(List<RichTextElement> runs) {
    return new Piece.Running(Rich.section(runs));
  }

  /// The runs of a text, in paragraphs of their own where one would be too long.
  private static List<List<RichTextElement>> split(Text text) {
    List<RichTextElement> runs = Rich.runs(text);
    if (runs.isEmpty() || Mrkdwn.isBlank(text)) {
      return List.of();
    }
    return Limits.cost(runs) <= Limits.SECTION
        ? List.of(runs)
        : text.spans().stream()
            .flatMap(span -> Mrkdwn.pieces(span, Limits.SECTION / 2))
            .map(span -> Rich.runs(new Text(List.of(span))))
            .filter(part -> !part.isEmpty())
            .toList();
  }

  private static List<Piece> notes(Text text) {
    return Mrkdwn.parts(text, Limits.CONTEXT).stream().map(Drawing::note).toList();
  }

  private static Piece note(String mrkdwn) {
    return new Piece.Whole(ContextBlock.builder().elements(List.of(markup(mrkdwn))).build());
  }

  private static List<Piece> bullets(List<Text> items) {
    if (items.stream().anyMatch(Mrkdwn::isNeededFor)) {
      return items.stream()
          .flatMap(item -> Mrkdwn.parts(Mrkdwn.bullet(item), Limits.SECTION).stream())
          .map(Drawing::section)
          .toList();
    }
    return items.stream()
        .filter(item -> !Mrkdwn.isBlank(item))
        .map(item ->
            (Piece)
                new Piece.Running(
                    Rich.bullets(
                        split(item).stream()
                            .map(runs -> (RichTextElement) Rich.section(runs))
                            .toList())))
        .toList();
  }

  private static List<Piece> quote(String author, String said) {
    return titled(
        author, inParts(said).map(part -> (Piece) new Piece.Running(Rich.quote(part))).toList());
  }

  private static List<Piece> fixed(String body) {
    return inParts(body).map(part -> (Piece) new Piece.Running(Rich.fixed(part))).toList();
  }

  private static Stream<String> inParts(String text) {
    return Cut.parts(Mrkdwn.unmentioning(text), Limits.SECTION / 2).stream();
  }

  private static List<Piece> titled(String title, List<Piece> pieces) {
    return Stream.concat(paragraph(Text.strong(title)).stream(), pieces.stream()).toList();
  }

  private static Text facts(List<Block.Row> rows) {
    Text text = new Text(List.of());
    for (Block.Row row : rows) {
      String line = text.spans().isEmpty() ? "" : "\n";
      text = text.and(line).andStrong(row.label()).and(": " + row.text());
    }
    return text;
  }

  private List<Piece> picture(Block.Picture picture) {
    String alt = Mrkdwn.clean(picture.alt());
    return media
        .picture(picture)
        .map(file ->
            List.<Piece>of(
                new Piece.Whole(
                    ImageBlock.builder()
                        .slackFile(SlackFileObject.builder().id(file).build())
                        .altText(Cut.shortened(alt.isBlank() ? "…" : alt, Limits.ALT_TEXT))
                        .build())))
        .orElseGet(() -> paragraph(Text.of(picture.alt())));
  }

  private static List<Piece> progress(String words, int done, int of) {
    String bar =
        of <= 0 || of > 30
            ? ""
            : "▰".repeat(Math.clamp(done, 0, of)) + "▱".repeat(of - Math.clamp(done, 0, of)) + " ";
    return notes(Text.of(bar + words));
  }

  private List<Piece> file(Block.File file) {
    if (media.isDelivered(file)) {
      return paragraph(Text.strong(file.name()).and(" is in your direct messages with this app."));
    }
    return titled(file.name(), fixed(file.content()));
  }

  private List<Piece> buttons(List<Button> buttons) {
    List<Piece> rows = new ArrayList<>();
    for (int from = 0; from < buttons.size(); from += Limits.BUTTONS) {
      List<BlockElement> row = new ArrayList<>();
      buttons
          .subList(from, Math.min(buttons.size(), from + Limits.BUTTONS))
          .forEach(it -> row.add(button(it)));
      rows.add(new Piece.Vital(ActionsBlock.builder().elements(row).build()));
    }
    return rows;
  }

  private BlockElement button(Button button) {
    ButtonElement.ButtonElementBuilder drawn =
        ButtonElement.builder()
            .actionId(ACTION + actions++)
            .text(plain(Cut.shortened(Mrkdwn.clean(button.label()), Limits.BUTTON)))
            .value(button.press().encoded());
    return switch (button.weight()) {
      case FIRST -> drawn.style("primary").build();
      case PLAIN -> drawn.build();
    };
  }

  static PlainTextObject plain(String text) {
    return PlainTextObject.builder().text(Mrkdwn.unmentioning(text)).emoji(false).build();
  }

  private static MarkdownTextObject markup(String mrkdwn) {
    // Slack then makes links and mentions of nothing by itself.
    return MarkdownTextObject.builder().text(mrkdwn).verbatim(true).build();
  }
}
