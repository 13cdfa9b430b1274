package dev.whetstone.core.words;

import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.Button;
import dev.whetstone.core.chat.Post;
import dev.whetstone.core.chat.Text;
import dev.whetstone.core.round.Answer;
import dev.whetstone.core.round.Part;
import dev.whetstone.core.round.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The private walk: references, what opens behind buttons, and its end.
public final class WalkWords {
  private WalkWords() {}

  static Post reference(Scene scene, Part part, String member) {
    List<Block> blocks = new ArrayList<>(RevealWords.reference(scene, part));
    addMore(scene, part, blocks);
    blocks.add(onwards(scene, part, member));
    return new Post("A strong answer", blocks);
  }

  static void addMore(Scene scene, Part part, List<Block> blocks) {
    List<Button> more =
        RevealWords.more(scene, part).stream()
            .filter(button -> !button.press().verb().equals(Verbs.SUMS))
            .toList();
    if (!more.isEmpty()) {
      blocks.add(new Block.Buttons(more));
    }
  }

  /// Go on, or the answer to what is still open here; and what one may do with one's own answer.
  static Block onwards(Scene scene, Part part, String member) {
    List<Button> buttons = new ArrayList<>();
    boolean last = scene.round().nextFor(member).isEmpty();
    buttons.add(Button.first(last ? "Finish" : "Go on", scene.press(Verbs.GO_ON, part)));
    if (part.closedAt() == null) {
      buttons.add(
          Button.plain(
              scene.round().book().hasAnswered(member, part.ordinal()) ? "Edit mine" : "Answer",
              scene.press(Verbs.ANSWER, part)));
    }
    if (gaveForm(scene, part, member)) {
      buttons.add(Button.plain("Remove mine", scene.press(Verbs.REMOVE, part)));
    }
    return new Block.Buttons(buttons);
  }

  private static boolean gaveForm(Scene scene, Part part, String member) {
    return scene.round().book().to(part.ordinal()).stream()
        .anyMatch(a -> a.member().equals(member) && a.isGiven());
  }

  /// The end of the walk: picture, self-check and streak.
  ///
  /// @param streak the member's streak in words
  public static Post finished(Scene scene, String member, @Nullable String streak) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(1, "That was the whole path"));
    blocks.add(WrapWords.picture(scene));
    blocks.add(Block.paragraph(scene.fill(scene.drill().diagram().caption())));
    blocks.add(Block.paragraph(tally(scene, member)));
    if (streak != null) {
      blocks.add(Block.paragraph(streak));
    }
    blocks.add(WrapWords.buttons(scene));
    return new Post("That was the whole path", blocks);
  }

  private static String tally(Scene scene, String member) {
    List<Progress> progress =
        scene.round().book().progress().stream().filter(p -> p.member().equals(member)).toList();
    long answered =
        scene.round().parts().stream()
            .filter(part -> scene.round().book().hasAnswered(member, part.ordinal()))
            .count();
    long blind =
        scene
            .round()
            .book()
            .by(member)
            .filter(a -> a.isGiven() && a.blind())
            .map(Answer::ordinal)
            .distinct()
            .count();
    int hints = progress.stream().mapToInt(Progress::hints).sum();
    return "You answered %d of %d, %d of them before you saw anything, with %d %s."
        .formatted(
            answered, scene.round().parts().size(), blind, hints, hints == 1 ? "hint" : "hints");
  }

  /// What opens behind a reveal's button; empty for a verb that opens nothing.
  public static Optional<Post> opened(Scene scene, String verb, Part part) {
    List<Block> blocks =
        switch (verb) {
          case Verbs.SUMS ->
              scene.estimate(part).map(e -> NumberWords.sums(scene::fill, e)).orElse(List.of());
          case Verbs.CASES ->
              scene.vote(part).map(v -> VoteWords.cases(scene, v)).orElse(List.of());
          case Verbs.PROBE ->
              scene.step(part).flatMap(s -> Optional.ofNullable(s.probe())).stream()
                  .map(p -> Block.paragraph(scene.fill(p.good())))
                  .toList();
          case Verbs.COMMONS -> commons(scene, part);
          case Verbs.ALL -> all(scene, part);
          default -> List.of();
        };
    return blocks.isEmpty() ? Optional.empty() : Optional.of(new Post(scene.title(part), blocks));
  }

  private static List<Block> commons(Scene scene, Part part) {
    List<Text> points =
        scene.step(part).map(s -> s.commons()).orElse(List.of()).stream()
            .flatMap(id -> scene.drill().common(id).stream())
            .map(c -> Text.strong(c.level().word() + ":").and(" " + c.text()))
            .toList();
    return points.isEmpty()
        ? List.of()
        : List.of(new Block.Heading(2, "In most systems also"), new Block.Bullets(points));
  }

  private static List<Block> all(Scene scene, Part part) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(2, "All answers"));
    RevealWords.texts(scene, part)
        .forEach(a -> blocks.add(RevealWords.quote(scene, a, Integer.MAX_VALUE)));
    return blocks.size() > 1
        ? blocks
        : List.of(
            Block.paragraph("No sealed answers here. What was said openly is in the thread."));
  }
}
