package dev.whetstone.core.words;

import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.Post;
import dev.whetstone.core.chat.Text;
import dev.whetstone.core.drill.Drill;
import dev.whetstone.core.drill.Estimate;
import dev.whetstone.core.drill.Filled;
import dev.whetstone.core.drill.Stage;
import dev.whetstone.core.drill.Step;
import dev.whetstone.core.drill.Twist;
import dev.whetstone.core.drill.Vote;
import dev.whetstone.core.picture.DiagramAlt;
import dev.whetstone.core.picture.DrillPictures;
import java.util.ArrayList;
import java.util.List;

/// A drill as its page of the curriculum tells it: what everybody may know, and stage by stage what
/// a round would reveal.
public final class CurriculumWords {
  private final Drill drill;
  private final Filled filled;

  /// The words about one drill.
  public CurriculumWords(Drill drill) {
    this.drill = drill;
    this.filled = Filled.of(drill);
  }

  /// The scenario and the drawing; no answer.
  ///
  /// @param hash of the drill's content, which its picture is named after
  public Post told(String hash) {
    return Post.of(
        drill.title(),
        new Block.Speech(drill.scenario().persona(), drill.scenario().prompt()),
        new Block.Heading(2, "How the pieces fit"),
        new Block.Picture(DrillPictures.key(hash), DiagramAlt.text(drill)),
        Block.note(filled.text(drill.diagram().caption())));
  }

  /// What a stage asks and what strong answers cover.
  public Post stage(Stage stage) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.paragraph(stage.says()));
    stage.steps().forEach(step -> addStep(step, blocks));
    return new Post(stage.name(), blocks);
  }

  /// What may be thrown in, and the sources.
  public Post rest() {
    List<Block> blocks = new ArrayList<>();
    drill.twists().forEach(twist -> addTwist(twist, blocks));
    blocks.add(new Block.Heading(1, "Sources"));
    blocks.add(WrapWords.sources(filled::text, drill));
    return new Post("Twists and sources", blocks);
  }

  private void addStep(Step step, List<Block> blocks) {
    blocks.add(new Block.Heading(1, step.title()));
    blocks.add(Block.paragraph(filled.text(step.ask())));
    var exhibit = step.exhibit();
    if (exhibit != null) {
      blocks.add(new Block.Exhibit(exhibit.kind(), exhibit.title(), filled.text(exhibit.body())));
      if (exhibit.flaw() != null) {
        blocks.add(Block.paragraph(filled.text(exhibit.flaw())));
      }
    }
    blocks.add(Block.paragraph(filled.text(step.intent())));
    RevealWords.addPoints(filled::text, step.reference(), blocks);
    blocks.add(new Block.Heading(2, "Usual mistakes"));
    blocks.add(Block.bullets(step.mistakes().stream().map(filled::text).toList()));
    if (step.estimate() != null) {
      drill.estimate(step.estimate()).ifPresent(estimate -> addEstimate(estimate, blocks));
    }
    if (step.vote() != null) {
      drill.vote(step.vote()).ifPresent(vote -> addVote(vote, blocks));
    }
  }

  private void addEstimate(Estimate estimate, List<Block> blocks) {
    blocks.add(new Block.Heading(2, "The number: " + estimate.title()));
    blocks.add(Block.paragraph(filled.text(estimate.ask())));
    blocks.addAll(NumberWords.sums(filled::text, estimate));
    blocks.add(Block.paragraph(filled.text(estimate.takeaway())));
  }

  private void addVote(Vote vote, List<Block> blocks) {
    blocks.add(new Block.Heading(2, "The vote: " + filled.text(vote.question())));
    blocks.add(
        new Block.Bullets(
            vote.options().stream()
                .map(option ->
                    Text.strong(option.label() + ":")
                        .and(
                            " %s (%s)"
                                .formatted(
                                    filled.text(option.argument()),
                                    filled.text(option.advocate()))))
                .toList()));
    blocks.add(
        new Block.Paragraph(
            Text.strong("Our pick: " + vote.options().get(vote.pick()).label() + ". ")
                .and(
                    "%s It turns when: %s"
                        .formatted(filled.text(vote.why()), filled.text(vote.flipWhen())))));
  }

  private void addTwist(Twist twist, List<Block> blocks) {
    blocks.add(new Block.Heading(1, "Twist: " + twist.title()));
    blocks.add(Block.paragraph(filled.text(twist.ask())));
    blocks.add(new Block.Paragraph(Text.strong("What breaks: ").and(filled.text(twist.breaks()))));
    RevealWords.addPoints(filled::text, twist.reference(), blocks);
  }
}
