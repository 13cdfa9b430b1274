package dev.whetstone.core.round;

import dev.whetstone.core.drill.Drill;
import dev.whetstone.core.drill.Step;
import dev.whetstone.core.drill.Twist;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The parts that a round plays, in order: steps, with one twist after the last deep-dive step.
public final class PathOfDay {
  private static final int DEEP_DIVE = 3;

  private PathOfDay() {}

  /// Ids of the parts for a pace.
  ///
  /// @param met ids of this drill's twists that the channel has met
  public static List<String> parts(Drill drill, Pace pace, Set<String> met) {
    List<Step> played = pace == Pace.DAY ? drill.coreSteps() : drill.steps();
    List<String> path = new ArrayList<>(played.stream().map(Step::id).toList());
    twist(drill, played, met).ifPresent(twist -> path.add(placeOfTwist(played), twist.id()));
    return List.copyOf(path);
  }

  /// The steps of a path, in order.
  public static List<Step> steps(Drill drill, List<Part> parts) {
    return parts.stream().flatMap(part -> drill.step(part.id()).stream()).toList();
  }

  /// The stage of a part, 1 to 4; a twist belongs to the deep dive.
  public static int stageOf(Drill drill, String partId) {
    return drill.step(partId).map(Step::stage).orElse(DEEP_DIVE);
  }

  private static Optional<Twist> twist(Drill drill, List<Step> played, Set<String> met) {
    Set<String> early =
        played.stream()
            .filter(step -> step.stage() <= DEEP_DIVE)
            .map(Step::id)
            .collect(Collectors.toSet());
    List<Twist> hitting =
        drill.twists().stream().filter(t -> t.hits().stream().anyMatch(early::contains)).toList();
    return hitting.stream()
        .filter(twist -> !met.contains(twist.id()))
        .findFirst()
        .or(() -> hitting.stream().findFirst());
  }

  private static int placeOfTwist(List<Step> played) {
    int place = 0;
    for (int i = 0; i < played.size(); i++) {
      place = played.get(i).stage() <= DEEP_DIVE ? i + 1 : place;
    }
    return place;
  }
}
