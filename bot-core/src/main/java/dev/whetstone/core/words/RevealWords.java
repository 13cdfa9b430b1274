package dev.whetstone.core.words;

import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.Button;
import dev.whetstone.core.chat.Post;
import dev.whetstone.core.chat.Text;
import dev.whetstone.core.drill.Fact;
import dev.whetstone.core.drill.Point;
import dev.whetstone.core.drill.Step;
import dev.whetstone.core.drill.Twist;
import dev.whetstone.core.picture.DiagramAlt;
import dev.whetstone.core.picture.DrillPictures;
import dev.whetstone.core.round.Answer;
import dev.whetstone.core.round.Part;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/// What a part's reveal shows in the thread, and its reference in private.
public final class RevealWords {
  static final int MOST_ANSWERS = 5;
  static final int MOST_CHARACTERS = 400;

  private RevealWords() {}

  /// The reveal in the thread: one message.
  public static Post reveal(Scene scene, Part part) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(1, "Reveal: " + scene.title(part)));
    addIntent(scene, part, blocks);
    addAnswers(scene, part, blocks);
    addReference(scene, part, blocks);
    addPicture(scene, part, blocks);
    addUnasked(scene, part, "Nobody asked", blocks);
    addMistakes(scene, part, blocks);
    NumberWords.addResult(scene, part, blocks);
    VoteWords.addResult(scene, part, blocks);
    addProbe(scene, part, blocks);
    List<Button> more = more(scene, part);
    if (!more.isEmpty()) {
      blocks.add(new Block.Buttons(more));
    }
    blocks.add(new Block.Buttons(own(scene, part)));
    return new Post("Reveal: " + scene.title(part), blocks);
  }

  /// The reference in private, for one member after their own try; without others' answers.
  static List<Block> reference(Scene scene, Part part) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(1, "A strong answer: " + scene.title(part)));
    addIntent(scene, part, blocks);
    addReference(scene, part, blocks);
    addUnasked(scene, part, "Facts that you have not met", blocks);
    addMistakes(scene, part, blocks);
    NumberWords.addChain(scene, part, blocks);
    VoteWords.addPick(scene, part, blocks);
    addProbe(scene, part, blocks);
    return blocks;
  }

  private static void addIntent(Scene scene, Part part, List<Block> blocks) {
    scene
        .twist(part)
        .ifPresent(twist ->
            blocks.add(
                new Block.Paragraph(Text.strong("What breaks: ").and(scene.fill(twist.breaks())))));
    scene.step(part).ifPresent(step -> addIntent(scene, step, blocks));
  }

  private static void addIntent(Scene scene, Step step, List<Block> blocks) {
    blocks.add(Block.paragraph(scene.fill(step.intent())));
    var exhibit = step.exhibit();
    if (exhibit != null && exhibit.flaw() != null) {
      blocks.add(
          new Block.Paragraph(
              Text.strong("What is wrong with “" + exhibit.title() + "”: ")
                  .and(scene.fill(Objects.requireNonNull(exhibit.flaw())))));
    }
  }

  /// The reference architecture with the step's own part strong.
  private static void addPicture(Scene scene, Part part, List<Block> blocks) {
    scene
        .step(part)
        .filter(step -> !step.focus().isEmpty())
        .map(step ->
            new Block.Picture(
                DrillPictures.focusKey(scene.round().head().drillHash(), step),
                DiagramAlt.focus(scene.drill(), step)))
        .ifPresent(blocks::add);
  }

  /// Sealed answers that are shown, those longest unshown first, then in the order of their coming.
  private static void addAnswers(Scene scene, Part part, List<Block> blocks) {
    List<Answer> texts = texts(scene, part);
    if (texts.isEmpty()) {
      return;
    }
    blocks.add(new Block.Heading(2, "What you wrote"));
    texts.stream().limit(MOST_ANSWERS).forEach(a -> blocks.add(quote(scene, a, MOST_CHARACTERS)));
    Instant closed = Objects.requireNonNullElse(part.closedAt(), Instant.MAX);
    long late = texts.stream().filter(a -> !a.at().isBefore(closed)).count();
    int rest = texts.size() - MOST_ANSWERS;
    String more = rest > 0 ? "+%d more behind Read all. ".formatted(rest) : "";
    String later = late > 0 ? "+%d later.".formatted(late) : "";
    if (!(more + later).isBlank()) {
      blocks.add(Block.note((more + later).strip()));
    }
  }

  /// The texts of forms that may be shown, in order.
  static List<Answer> texts(Scene scene, Part part) {
    return scene.round().book().to(part.ordinal()).stream()
        .filter(a -> a.kind() == Answer.Kind.FORM && a.counts() && !a.hidden())
        .filter(a -> a.text() != null)
        .sorted(Comparator.comparing(Answer::at))
        .toList();
  }

  static Block quote(Scene scene, Answer answer, int most) {
    String text = Objects.requireNonNullElse(answer.text(), "");
    return new Block.Quote(scene.name(answer.member()), shortened(text, most), answer.id());
  }

  /// Cut at a word's end, never within a character.
  static String shortened(String text, int most) {
    if (text.codePointCount(0, text.length()) <= most) {
      return text;
    }
    String cut = text.substring(0, text.offsetByCodePoints(0, most - 1));
    int space = cut.lastIndexOf(' ');
    return (space > most / 2 ? cut.substring(0, space) : cut) + "…";
  }

  private static void addReference(Scene scene, Part part, List<Block> blocks) {
    List<Point> points =
        scene
            .step(part)
            .map(Step::reference)
            .or(() -> scene.twist(part).map(Twist::reference))
            .orElse(List.of());
    addPoints(scene::fill, points, blocks);
  }

  /// What a strong answer covers, in the order of levels.
  static void addPoints(UnaryOperator<String> fill, List<Point> points, List<Block> blocks) {
    blocks.add(new Block.Heading(2, "What a strong answer covers"));
    blocks.add(
        new Block.Bullets(
            points.stream()
                .sorted(Comparator.comparing(Point::level))
                .map(p -> Text.strong(p.level().word() + ":").and(" " + fill.apply(p.text())))
                .toList()));
  }

  private static void addUnasked(Scene scene, Part part, String title, List<Block> blocks) {
    List<Block.Row> rows =
        scene.step(part).map(Step::facts).orElse(List.of()).stream()
            .flatMap(id -> scene.drill().fact(id).stream())
            .filter(Fact::isMust)
            .filter(fact -> !scene.round().book().isAsked(fact.id()))
            .map(fact -> new Block.Row(fact.label(), scene.fill(fact.text())))
            .toList();
    if (!rows.isEmpty()) {
      blocks.add(new Block.Heading(2, title));
      blocks.add(new Block.Facts(rows));
    }
  }

  private static void addMistakes(Scene scene, Part part, List<Block> blocks) {
    scene
        .step(part)
        .ifPresent(step -> {
          blocks.add(new Block.Heading(2, "Often seen"));
          blocks.add(Block.bullets(step.mistakes().stream().map(scene::fill).toList()));
        });
  }

  private static void addProbe(Scene scene, Part part, List<Block> blocks) {
    scene
        .step(part)
        .flatMap(step -> java.util.Optional.ofNullable(step.probe()))
        .ifPresent(probe ->
            blocks.add(
                new Block.Paragraph(Text.strong("To argue about: ").and(scene.fill(probe.ask())))));
  }

  /// What opens privately.
  static List<Button> more(Scene scene, Part part) {
    List<Button> buttons = new ArrayList<>();
    if (scene.estimate(part).isPresent()) {
      buttons.add(Button.plain("Show the sums", scene.press(Verbs.SUMS, part)));
    }
    if (scene.vote(part).isPresent()) {
      buttons.add(Button.plain("The cases", scene.press(Verbs.CASES, part)));
    }
    scene
        .step(part)
        .ifPresent(step -> {
          if (step.probe() != null) {
            buttons.add(Button.plain("A good answer", scene.press(Verbs.PROBE, part)));
          }
          if (!step.commons().isEmpty()) {
            buttons.add(Button.plain("True in most systems", scene.press(Verbs.COMMONS, part)));
          }
        });
    return buttons;
  }

  private static List<Button> own(Scene scene, Part part) {
    return List.of(
        Button.plain("Read all", scene.press(Verbs.ALL, part)),
        Button.plain("Which taught you most?", scene.press(Verbs.TAUGHT, part)),
        Button.plain("Remove mine", scene.press(Verbs.REMOVE, part)));
  }
}
