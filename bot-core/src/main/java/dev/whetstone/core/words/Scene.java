package dev.whetstone.core.words;

import dev.whetstone.core.chat.Abilities;
import dev.whetstone.core.chat.Press;
import dev.whetstone.core.drill.Drill;
import dev.whetstone.core.drill.Estimate;
import dev.whetstone.core.drill.Filled;
import dev.whetstone.core.drill.Stage;
import dev.whetstone.core.drill.Step;
import dev.whetstone.core.drill.Twist;
import dev.whetstone.core.drill.Vote;
import dev.whetstone.core.round.Part;
import dev.whetstone.core.round.Round;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// What a message about a round is worded from: the pinned drill, the round, what the platform can
/// do and what people are called.
///
/// @param names from a member's id to their name
public record Scene(
    Drill drill, Round round, Abilities abilities, UnaryOperator<String> names, Filled filled) {
  /// A scene of this drill and round.
  public static Scene of(
      Drill drill, Round round, Abilities abilities, UnaryOperator<String> names) {
    return new Scene(drill, round, abilities, names, Filled.of(drill));
  }

  /// A text of the drill with its numbers filled in.
  String fill(String text) {
    return filled.text(text);
  }

  Part part(int ordinal) {
    return round.part(ordinal);
  }

  Optional<Step> step(Part part) {
    return drill.step(part.id());
  }

  Optional<Twist> twist(Part part) {
    return drill.twist(part.id());
  }

  Optional<Estimate> estimate(Part part) {
    return step(part).flatMap(step -> drill.estimate(step.estimate()));
  }

  Optional<Vote> vote(Part part) {
    return step(part).flatMap(step -> drill.vote(step.vote()));
  }

  Stage stage(Part part) {
    return drill.stages().get(part.stage() - 1);
  }

  /// What a part is called.
  public String title(Part part) {
    return step(part).map(Step::title).or(() -> twist(part).map(Twist::title)).orElse("");
  }

  /// True for the first part of its stage on this path.
  boolean opensStage(Part part) {
    return round.parts().stream()
        .noneMatch(p -> p.ordinal() < part.ordinal() && p.stage() == part.stage());
  }

  /// What a member is called.
  public String name(String member) {
    return names.apply(member);
  }

  Press press(String verb, Part part) {
    return Press.of(verb, round.id(), part.ordinal()).at(round.version());
  }

  Press press(String verb) {
    return Press.of(verb, round.id()).at(round.version());
  }
}
