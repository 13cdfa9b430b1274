package dev.whetstone.core.drill;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What a channel had so far, as the rules of choice see it.
///
/// @param held oldest first
record History(List<Held> held) {
  /// A stage is not returned to sooner than this many rounds after it was in focus.
  static final int SOONEST = 3;

  private static final int NEVER = Integer.MIN_VALUE / 2;
  private static final int WEEK = 5;

  static History of(List<Held> held) {
    return new History(held.stream().sorted(Comparator.comparingInt(Held::seq)).toList());
  }

  History and(Candidate next) {
    List<Held> longer = new ArrayList<>(held);
    longer.add(new Held(next, seq() + 1));
    return new History(longer);
  }

  boolean keeps(Pick.Rule rule, Candidate drill, Wish wish) {
    return switch (rule) {
      case WEAK_STAGE -> returnsToWeakStage(drill.focusStage(), wish.weakStages());
      case FOCUS_STAGE -> held.isEmpty() || last().focusStage() != drill.focusStage();
      case DOMAIN -> held.isEmpty() || !last().domain().equals(drill.domain());
      case DIFFICULTY -> isNear(drill.difficulty(), wish.level());
      case REPETITION -> lastSeq(drill) == NEVER;
    };
  }

  /// The number of the last round in which this drill was held; very small for never.
  int lastSeq(Candidate drill) {
    return held.stream()
        .filter(past -> past.drill().key().equals(drill.key()))
        .mapToInt(Held::seq)
        .max()
        .orElse(NEVER);
  }

  /// The weak stage that has to come back now: the one longest out of focus, or all that never were
  /// in it; empty while none was away long enough.
  Set<Integer> dueOf(Set<Integer> weakStages) {
    int longest = weakStages.stream().mapToInt(this::roundsSince).max().orElse(0);
    return longest < SOONEST
        ? Set.of()
        : weakStages.stream()
            .filter(stage -> roundsSince(stage) == longest)
            .collect(Collectors.toSet());
  }

  private boolean returnsToWeakStage(int stage, Set<Integer> weakStages) {
    Set<Integer> due = dueOf(weakStages);
    return due.isEmpty() ? !weakStages.contains(stage) : due.contains(stage);
  }

  /// One week at most at the level, two more at most one above it, later at most two.
  private boolean isNear(int difficulty, int level) {
    int above = held.size() < WEEK ? 0 : held.size() < 3 * WEEK ? 1 : 2;
    return difficulty >= level - 1 && difficulty <= Math.max(2, level + above);
  }

  private int roundsSince(int stage) {
    int last =
        held.stream()
            .filter(past -> past.drill().focusStage() == stage)
            .mapToInt(Held::seq)
            .max()
            .orElse(NEVER);
    return last == NEVER ? Integer.MAX_VALUE : seq() + 1 - last;
  }

  private Candidate last() {
    return held.getLast().drill();
  }

  private int seq() {
    return held.isEmpty() ? 0 : held.getLast().seq();
  }
}
