package dev.whetstone.slack;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.ImageBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.composition.SlackFileObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import dev.whetstone.core.adapter.Cut;
import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.Button;
import dev.whetstone.core.chat.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// Draws the blocks of one post, piece by piece, each piece within the limits of its kind.
final class Drawing {
  /// The beginning of a button's id; the number makes it unique within its message.
  static final String ACTION = "drill:";

  private static final String PARAGRAPH = "\n\n";
  private static final String LINE = "\n";

  private final Media media;
  private int actions;

  Drawing(Media media) {
    this.media = media;
  }

  List<Piece> pieces(Block block) {
    return switch (block) {
      case Block.Heading(var level, var text) -> heading(level, Mrkdwn.unmentioning(text));
      case Block.Paragraph(var text) -> marked(PARAGRAPH, text);
      case Block.Note(var text) -> notes(text);
      case Block.Bullets(var items) -> bullets(items);
      case Block.Quote(var author, var said, _) -> running(author, said, Rich::quote);
      case Block.Speech(var persona, var said) ->
          marked(PARAGRAPH, Text.strong(persona + ":").and(" " + said));
      case Block.Exhibit(_, var title, var body) -> running(title, body, Rich::fixed);
      case Block.Facts(var rows) -> facts(rows);
      case Block.Spoiler(var label, var text) ->
          marked(PARAGRAPH, Mrkdwn.behind(Text.strong(label).and(": "), text));
      case Block.Picture picture -> picture(picture);
      case Block.Progress(var words, var done, var of) -> progress(words, done, of);
      case Block.File file -> file(file);
      case Block.Buttons(var buttons) -> buttons(buttons);
    };
  }

  private static List<Piece> heading(int level, String text) {
    return level == 1 && text.length() <= Limits.HEADER && !text.isBlank()
        ? List.of(new Piece.Whole(HeaderBlock.builder().text(plain(text)).build()))
        : marked(PARAGRAPH, Text.strong(text));
  }

  private static List<Piece> marked(String before, Text text) {
    return Mrkdwn.parts(text, Limits.SECTION).stream()
        .map(part -> (Piece) new Piece.Marked(before, part))
        .toList();
  }

  private static List<Piece> notes(Text text) {
    return Mrkdwn.parts(text, Limits.CONTEXT).stream()
        .map(part ->
            (Piece) new Piece.Whole(ContextBlock.builder().elements(List.of(markup(part))).build()))
        .toList();
  }

  private static List<Piece> bullets(List<Text> items) {
    return items.stream()
        .filter(item -> !Mrkdwn.isBlank(item))
        .flatMap(item -> marked(LINE, Mrkdwn.behind(Text.of("• "), item)).stream())
        .toList();
  }

  private static List<Piece> facts(List<Block.Row> rows) {
    return rows.stream()
        .flatMap(row -> marked(LINE, Text.strong(row.label() + ":").and(" " + row.text())).stream())
        .toList();
  }

  /// A line with what belongs to it as it is.
  private static List<Piece> running(
      String title, String body, Function<String, BlockElement> element) {
    return Stream.concat(parts(title).map(Rich::line), parts(body).map(element))
        .map(part -> (Piece) new Piece.Running(part))
        .toList();
  }

  private static Stream<String> parts(String text) {
    return Cut.parts(Mrkdwn.unmentioning(text), Limits.SECTION / 2).stream();
  }

  private List<Piece> picture(Block.Picture picture) {
    return media
        .picture(picture)
        .map(file ->
            List.<Piece>of(
                new Piece.Whole(
                    ImageBlock.builder()
                        .slackFile(SlackFileObject.builder().id(file).build())
                        .altText(words(picture.alt(Limits.ALT_TEXT), Limits.ALT_TEXT))
                        .build())))
        .orElseGet(() -> marked(PARAGRAPH, Text.of(picture.alt())));
  }

  private static List<Piece> progress(String words, int done, int of) {
    String bar =
        of <= 0 || of > 30
            ? ""
            : "▰".repeat(Math.clamp(done, 0, of)) + "▱".repeat(of - Math.clamp(done, 0, of)) + " ";
    return notes(Text.of(bar + words));
  }

  private List<Piece> file(Block.File file) {
    return media.isDelivered(file)
        ? marked(
            PARAGRAPH, Text.strong(file.name()).and(" is in your direct messages with this app."))
        : running(file.name(), file.content(), Rich::fixed);
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
            .text(plain(words(button.label(), Limits.BUTTON)))
            .value(button.press().encoded());
    return switch (button.weight()) {
      case FIRST -> drawn.style("primary").build();
      case PLAIN -> drawn.build();
    };
  }

  /// Words that are at least a sign of some, as Slack wants them.
  static String words(String text, int most) {
    String shortened = Cut.shortened(Mrkdwn.unmentioning(text), most);
    return shortened.isBlank() ? "…" : shortened;
  }

  static PlainTextObject plain(String text) {
    return PlainTextObject.builder().text(Mrkdwn.unmentioning(text)).emoji(false).build();
  }

  static MarkdownTextObject markup(String mrkdwn) {
    // Slack then makes links and mentions of nothing by itself.
    return MarkdownTextObject.builder().text(mrkdwn).verbatim(true).build();
  }
}
