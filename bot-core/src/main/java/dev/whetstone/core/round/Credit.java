package dev.whetstone.core.round;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// When a member earned credit for a round: at the first counted answer in the K-th of the stages
/// that they answered in (docs/streaks.md, rule 2).
public final class Credit {
  private Credit() {}

  /// The instant of credit; empty for none so far.
  public static Optional<Instant> at(Round round, String member) {
    Map<Integer, Instant> firstInStage = new TreeMap<>();
    round
        .book()
        .by(member)
        .filter(Answer::counts)
        .forEach(answer ->
            firstInStage.merge(
                round.part(answer.ordinal()).stage(),
                answer.at(),
                (a, b) -> a.isBefore(b) ? a : b));
    return nth(firstInStage.values(), round.head().credit());
  }

  private static Optional<Instant> nth(Collection<Instant> instants, int k) {
    return instants.stream().sorted(Comparator.naturalOrder()).skip(k - 1L).findFirst();
  }
}
