package dev.whetstone.discord;

import dev.whetstone.core.adapter.Cut;
import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.Button;
import dev.whetstone.core.chat.Pictures;
import dev.whetstone.core.chat.Text;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.dv8tion.jda.api.utils.FileUpload;

/// Draws the blocks of one post, piece by piece, and collects what goes beside the text.
final class Drawing {
  /// Small, so that parting them wastes little room.
  private static final int PART = 320;

  private static final int FENCE = 1_200;
  private static final String PARAGRAPH = "\n\n";
  private static final String LINE = "\n";

  private final Pictures pictures;
  private final List<FileUpload> files = new ArrayList<>();
  private final List<List<Button>> rows = new ArrayList<>();

  Drawing(Pictures pictures) {
    this.pictures = pictures;
  }

  /// A drawing in which pictures are told in words.
  static Drawing inWords() {
    return new Drawing(Pictures.none());
  }

  List<FileUpload> files() {
    return files;
  }

  /// All buttons, at most five in a row.
  List<List<Button>> rows() {
    return rows;
  }

  List<Piece> pieces(List<Block> blocks) {
    return blocks.stream().flatMap(block -> pieces(block).stream()).toList();
  }

  private List<Piece> pieces(Block block) {
    return switch (block) {
      case Block.Heading(var level, var text) -> heading(level, text);
      case Block.Paragraph(var text) -> words(PARAGRAPH, "", text);
      case Block.Note(var text) -> words(LINE, "-# ", text);
      case Block.Bullets(var items) -> bullets(items);
      case Block.Quote(var author, var said, _) -> quote(author, said);
      case Block.Speech(var persona, var said) ->
          words(PARAGRAPH, "", Text.strong(persona + ":").and(" " + said));
      case Block.Exhibit(_, var title, var body) -> fixed(title, body);
      case Block.Facts(var facts) -> facts(facts);
      case Block.Spoiler(var label, var text) -> spoiler(label, text);
      case Block.Picture picture -> picture(picture);
      case Block.Progress(var words, var done, var of) -> progress(words, done, of);
      case Block.File file -> file(file);
      case Block.Buttons(var buttons) -> buttons(buttons);
    };
  }

  private static List<Piece> heading(int level, String text) {
    String words = Markdown.inert(Cut.shortened(Markdown.line(text), PART / 2));
    return words.isBlank()
        ? List.of()
        : List.of(new Piece.Title((level == 1 ? "## " : "### ") + words));
  }

  /// Running text; line breaks in it begin lines of the same kind.
  ///
  /// @param lead what makes lines what they are, such as small print
  private static List<Piece> words(String before, String lead, Text text) {
    return lines(before + lead, lead, lead, Markdown.parts(text, PART));
  }

  private static List<Piece> bullets(List<Text> items) {
    return items.stream()
        .flatMap(item -> lines("\n- ", "- ", "  ", Markdown.parts(item, PART)).stream())
        .toList();
  }

  /// @param next what further lines begin with
  private static List<Piece> lines(String before, String lead, String next, List<String> parts) {
    List<Piece> pieces = new ArrayList<>();
    for (String part : parts) {
      String text = pieces.isEmpty() ? Markdown.atLineStart(part) : part;
      String led = next.isEmpty() ? text : text.replaceAll("\\s*\\n\\s*", LINE + next);
      if (!led.isEmpty()) {
        pieces.add(new Piece.Words(pieces.isEmpty() ? before : "", lead, led));
      }
    }
    return pieces;
  }

  private static List<Piece> quote(String author, String said) {
    List<Piece> pieces = new ArrayList<>(words(PARAGRAPH, "", Text.strong(Markdown.line(author))));
    said.lines()
        .filter(line -> !line.isBlank())
        .forEach(line -> pieces.addAll(words(LINE, "> ", Text.of(line))));
    return pieces;
  }

  private static List<Piece> fixed(String title, String body) {
    List<Piece> pieces = new ArrayList<>(words(PARAGRAPH, "", Text.strong(Markdown.line(title))));
    Cut.parts(body, FENCE).stream()
        .map(Markdown::fenced)
        .forEach(part -> pieces.add(new Piece.Words(LINE, "", part)));
    return pieces;
  }

  private static List<Piece> facts(List<Block.Row> facts) {
    return facts.stream()
        .flatMap(
            row -> words(LINE, "", Text.strong(row.label() + ":").and(" " + row.text())).stream())
        .toList();
  }

  private static List<Piece> spoiler(String label, Text text) {
    return Stream.concat(
            words(PARAGRAPH, "", Text.strong(label + ":")).stream(),
            Markdown.parts(text, PART).stream()
                .map(part -> (Piece) new Piece.Words(" ", "", "||" + part.strip() + "||")))
        .toList();
  }

  private List<Piece> picture(Block.Picture picture) {
    Optional<byte[]> png =
        files.size() < Limits.ATTACHMENTS ? pictures.png(picture.key()) : Optional.empty();
    if (png.isEmpty()) {
      return words(PARAGRAPH, "", Text.of(picture.alt()));
    }
    String name = "drill-%d.png".formatted(files.size() + 1);
    String alt = Cut.shortened(Markdown.unmentioning(picture.alt()), Limits.ALT_TEXT);
    FileUpload upload = FileUpload.fromData(png.get(), name);
    files.add(alt.isBlank() ? upload : upload.setDescription(alt));
    return List.of(new Piece.Image(name, alt));
  }

  private static List<Piece> progress(String words, int done, int of) {
    String bar =
        of <= 0 || of > 30
            ? ""
            : "▰".repeat(Math.clamp(done, 0, of)) + "▱".repeat(of - Math.clamp(done, 0, of)) + " ";
    return words(LINE, "-# ", Text.of(bar + words));
  }

  private List<Piece> file(Block.File file) {
    if (files.size() >= Limits.ATTACHMENTS) {
      return fixed(file.name(), file.content());
    }
    byte[] bytes = file.content().getBytes(StandardCharsets.UTF_8);
    files.add(FileUpload.fromData(bytes, file.name().replaceAll("[^\\w.-]+", "-")));
    return List.of();
  }

  private List<Piece> buttons(List<Button> buttons) {
    for (int from = 0; from < buttons.size(); from += Limits.BUTTONS) {
      rows.add(buttons.subList(from, Math.min(buttons.size(), from + Limits.BUTTONS)));
    }
    return List.of();
  }
}
