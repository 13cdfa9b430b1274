package dev.whetstone.core.drill;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Stages that went badly by a channel's own marks.
public final class WeakStages {
  private static final int MARKS = 5;
  private static final double WEAK_BELOW = 1.5;

  private WeakStages() {}

  /// The stages whose last five marks have a mean under 1.5; a stage with fewer is not judged.
  ///
  /// @param marks 0 to 3 by stage, newest first
  public static Set<Integer> of(Map<Integer, List<Integer>> marks) {
    return marks.entrySet().stream()
        .filter(stage -> stage.getValue().size() >= MARKS && mean(stage.getValue()) < WEAK_BELOW)
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static double mean(List<Integer> marks) {
    return marks.stream().limit(MARKS).mapToInt(mark -> mark).average().orElse(WEAK_BELOW);
  }
}
