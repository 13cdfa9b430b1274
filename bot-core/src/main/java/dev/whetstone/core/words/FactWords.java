package dev.whetstone.core.words;

import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.Post;
import dev.whetstone.core.drill.Fact;
import dev.whetstone.core.round.FactAsked;
import dev.whetstone.core.round.Part;
import java.util.ArrayList;
import java.util.List;

/// What the interviewer says about facts.
public final class FactWords {
  private FactWords() {}

  /// The thread's one message of facts.
  public static Post soFar(Scene scene) {
    List<Block.Row> rows =
        scene.round().book().asked().stream().flatMap(asked -> row(scene, asked).stream()).toList();
    return Post.of(
        "Facts so far",
        new Block.Heading(2, "Facts so far"),
        new Block.Facts(rows),
        Block.note("The interviewer knows more. Ask."));
  }

  private static java.util.Optional<Block.Row> row(Scene scene, FactAsked asked) {
    return scene
        .drill()
        .fact(asked.factId())
        .map(fact ->
            new Block.Row(
                fact.label(),
                "%s (%s asked)".formatted(scene.fill(fact.text()), scene.name(asked.member()))));
  }

  /// The private answer to a question.
  public static Post answer(Scene scene, List<String> factIds, Part asked) {
    List<Fact> facts = factIds.stream().flatMap(id -> scene.drill().fact(id).stream()).toList();
    return facts.isEmpty() ? miss(scene, asked) : found(scene, facts);
  }

  private static Post found(Scene scene, List<Fact> facts) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Facts(
            facts.stream()
                .map(fact -> new Block.Row(fact.label(), scene.fill(fact.text())))
                .toList()));
    blocks.add(Block.note("Added to “Facts so far” in the thread, so that nobody asks twice."));
    return new Post(facts.getFirst().label(), blocks);
  }

  private static Post miss(Scene scene, Part asked) {
    if (asked.stage() == 1) {
      return Post.line("Nobody here knows: write it down as an assumption.");
    }
    List<String> labels = scene.drill().facts().stream().map(Fact::label).toList();
    return Post.of(
        "I have no such fact",
        Block.paragraph("I have no such fact. You can ask about:"),
        Block.bullets(labels));
  }
}
