package dev.whetstone.core.words;

import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.Button;
import dev.whetstone.core.chat.Post;
import dev.whetstone.core.chat.Text;
import dev.whetstone.core.drill.Drill;
import dev.whetstone.core.drill.Source;
import dev.whetstone.core.picture.DiagramAlt;
import dev.whetstone.core.picture.DrillPictures;
import dev.whetstone.core.round.Answer;
import dev.whetstone.core.round.Book;
import dev.whetstone.core.round.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The wrap of a round, and the line in the channel that says it is there.
public final class WrapWords {
  /// What the line of names begins with.
  static final String TOOK_PART = "Took part: ";

  /// What stands between a name and the question that they answered openly.
  static final String IN_THREAD = ", in the thread under “";

  private static final int MOST_NAMES = 12;

  private WrapWords() {}

  /// The wrap: one message.
  public static Post wrap(Scene scene) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(1, "Wrap: " + scene.drill().title()));
    blocks.add(picture(scene));
    blocks.add(Block.paragraph(scene.fill(scene.drill().diagram().caption())));
    addTaught(scene, blocks);
    addUnanswered(scene, blocks);
    blocks.add(Block.paragraph(whoTookPart(scene)));
    blocks.add(new Block.Heading(2, "Sources"));
    blocks.add(sources(scene::fill, scene.drill()));
    blocks.add(
        new Block.Note(
            Text.of("Answers count on time until ")
                .andTime(scene.round().opened().due())
                .and(".")));
    blocks.add(buttons(scene));
    return new Post("Wrap: " + scene.drill().title(), blocks);
  }

  /// One line in the channel.
  public static Post channelLine(Scene scene) {
    int answered = scene.round().book().members().size();
    String who =
        switch (answered) {
          case 0 -> "Nobody has answered yet; Start still works.";
          case 1 -> "One of you answered.";
          default -> answered + " of you answered.";
        };
    return Post.line(
        "The wrap of “%s” is in its thread: the reference architecture, sources and a self-check. %s"
            .formatted(scene.drill().title(), who));
  }

  /// The channel's line when a date goes without a round.
  public static Post skipped() {
    return Post.line(
        "No drill today: I could not post in time, and a late one would only be in your way. No"
            + " streak suffers. The next one comes on schedule.");
  }

  /// What can be done at the end of a path.
  static Block buttons(Scene scene) {
    return Block.buttons(
        Button.first("Check yourself", scene.press(Verbs.CHECK)),
        Button.plain("The picture in words", scene.press(Verbs.IN_WORDS)));
  }

  static Block picture(Scene scene) {
    return new Block.Picture(
        DrillPictures.key(scene.round().head().drillHash()), DiagramAlt.text(scene.drill()));
  }

  private static void addTaught(Scene scene, List<Block> blocks) {
    best(scene.round().book())
        .ifPresent(answer -> {
          blocks.add(new Block.Heading(2, "The answer that taught most"));
          blocks.add(
              answer.text() == null
                  ? Block.paragraph(
                      scene.name(answer.member())
                          + IN_THREAD
                          + scene.title(scene.part(answer.ordinal()))
                          + "”.")
                  : RevealWords.quote(scene, answer, RevealWords.MOST_CHARACTERS));
        });
  }

  /// The answer that most people named or marked; of equal ones the earliest.
  static Optional<Answer> best(Book book) {
    return book.answers().stream()
        .filter(a -> a.counts() && !a.hidden() && marks(book, a) > 0)
        .max(
            Comparator.<Answer>comparingLong(a -> marks(book, a))
                .thenComparing(Comparator.comparing(Answer::at).reversed()));
  }

  private static long marks(Book book, Answer answer) {
    return answer.liked()
        + book.taught().values().stream().filter(id -> id.equals(answer.id())).count();
  }

  private static void addUnanswered(Scene scene, List<Block> blocks) {
    List<Part> open = scene.round().parts().stream().filter(part -> !part.isRevealed()).toList();
    if (open.isEmpty()) {
      return;
    }
    blocks.add(
        Block.paragraph(
            "Nobody answered in time: %s."
                .formatted(String.join("; ", open.stream().map(scene::title).toList()))));
    List<Button> buttons = new ArrayList<>();
    for (Part part : open) {
      String label = "Show the answer: " + RevealWords.shortened(scene.title(part), 50);
      buttons.add(Button.plain(label, scene.press(Verbs.REFERENCE, part)));
    }
    for (int i = 0; i < buttons.size(); i += 5) {
      blocks.add(new Block.Buttons(buttons.subList(i, Math.min(i + 5, buttons.size()))));
    }
  }

  private static String whoTookPart(Scene scene) {
    List<String> names = scene.round().book().members().stream().map(scene::name).toList();
    if (names.isEmpty()) {
      return "Nobody has taken part so far. There is still time.";
    }
    int rest = names.size() - MOST_NAMES;
    String shown = String.join(", ", names.stream().limit(MOST_NAMES).toList());
    return TOOK_PART + shown + (rest > 0 ? " and " + rest + " more." : ".");
  }

  /// A drill's sources, each with what it supports.
  static Block sources(UnaryOperator<String> fill, Drill drill) {
    return new Block.Bullets(drill.sources().stream().map(source -> source(fill, source)).toList());
  }

  private static Text source(UnaryOperator<String> fill, Source source) {
    return Text.of(source.by() + ": ")
        .andLink(source.title(), source.url())
        .and(" (%s, %d). %s".formatted(source.venue(), source.year(), fill.apply(source.note())));
  }
}
