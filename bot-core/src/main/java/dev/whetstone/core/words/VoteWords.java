package dev.whetstone.core.words;

import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.Text;
import dev.whetstone.core.drill.Vote;
import dev.whetstone.core.round.Answer;
import dev.whetstone.core.round.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Votes: the split, our pick, and when it turns.
final class VoteWords {
  private VoteWords() {}

  static void addResult(Scene scene, Part part, List<Block> blocks) {
    scene
        .vote(part)
        .ifPresent(vote -> {
          blocks.add(new Block.Heading(2, "The vote"));
          String split = split(scene, part, vote);
          if (!split.isEmpty()) {
            blocks.add(Block.paragraph(split));
          }
          blocks.add(pick(scene, vote));
        });
  }

  static void addPick(Scene scene, Part part, List<Block> blocks) {
    scene
        .vote(part)
        .ifPresent(vote -> {
          blocks.add(new Block.Heading(2, "The vote"));
          blocks.add(pick(scene, vote));
        });
  }

  private static Block pick(Scene scene, Vote vote) {
    return new Block.Paragraph(
        Text.strong(
                "We pick %s, %s. "
                    .formatted(
                        QuestionWords.letter(vote.pick()),
                        lower(vote.options().get(vote.pick()).label())))
            .and(scene.fill(vote.why()))
            .andStrong(" The other way when: ")
            .and(scene.fill(vote.flipWhen())));
  }

  /// As within a sentence; names such as `GPU` stay.
  private static String lower(String label) {
    boolean isName = label.length() > 1 && Character.isUpperCase(label.charAt(1));
    return isName ? label : Character.toLowerCase(label.charAt(0)) + label.substring(1);
  }

  private static String split(Scene scene, Part part, Vote vote) {
    List<Answer> votes = NumberWords.beforeClose(scene, part, Answer.Kind.VOTE);
    if (votes.isEmpty()) {
      return "";
    }
    List<String> counts = new ArrayList<>();
    for (int i = 0; i < vote.options().size(); i++) {
      int option = i;
      long count =
          votes.stream()
              .filter(a -> Objects.requireNonNull(a.value()).intValue() == option)
              .count();
      counts.add("%s %d".formatted(QuestionWords.letter(i), count));
    }
    return "You voted: " + String.join(" · ", counts) + ".";
  }

  static List<Block> cases(Scene scene, Vote vote) {
    List<Text> cases = new ArrayList<>();
    for (int i = 0; i < vote.options().size(); i++) {
      Vote.Option option = vote.options().get(i);
      cases.add(
          Text.strong("%s: %s. ".formatted(QuestionWords.letter(i), option.label()))
              .and(scene.fill(option.argument()))
              .and(" Right for: " + scene.fill(option.advocate())));
    }
    return List.of(
        new Block.Heading(1, "The case for each"),
        Block.paragraph(scene.fill(vote.question())),
        new Block.Bullets(cases));
  }
}
