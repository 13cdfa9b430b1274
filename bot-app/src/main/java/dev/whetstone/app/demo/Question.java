package dev.whetstone.app.demo;

import dev.whetstone.core.chat.Press;
import dev.whetstone.core.chat.ThreadRef;
import dev.whetstone.core.drill.Drill;
import dev.whetstone.core.drill.Estimate;
import dev.whetstone.core.drill.Step;
import dev.whetstone.core.drill.Twist;
import dev.whetstone.core.drill.Vote;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A question that stands in a thread, recognised by its title.
///
/// @param message the id of its message
/// @param press what its button carries
/// @param partId the step's or the twist's id
record Question(
    ThreadRef thread, String message, Instant at, Press press, Drill drill, String partId) {
  private static final String TWIST = "Twist: ";

  /// The id of the step or twist with one of these titles.
  static Optional<String> partOf(Drill drill, List<String> titles) {
    Optional<String> step =
        drill.steps().stream().filter(s -> titles.contains(s.title())).map(Step::id).findFirst();
    return step.or(() ->
        drill.twists().stream()
            .filter(t -> titles.contains(TWIST + t.title()))
            .map(Twist::id)
            .findFirst());
  }

  Optional<Estimate> estimate() {
    return drill.step(partId).flatMap(step -> drill.estimate(step.estimate()));
  }

  Optional<Vote> vote() {
    return drill.step(partId).flatMap(step -> drill.vote(step.vote()));
  }

  boolean isInFirstStage() {
    return drill.step(partId).filter(step -> step.stage() == 1).isPresent();
  }

  /// The dice for one thing about this question.
  Chance chance(String about) {
    return Chance.of(press.round(), Integer.toString(press.ordinal()), about);
  }
}
