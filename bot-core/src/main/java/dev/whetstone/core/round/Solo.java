package dev.whetstone.core.round;

import dev.whetstone.core.drill.Drill;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/// The pace `solo`: one member's counted answer closes the open part and opens the next at once.
final class Solo {
  private Solo() {}

  /// The parts of a solo round: they wait for their answers until the wrap.
  static List<Part> parts(Drill drill, List<String> path, Times times) {
    return IntStream.range(0, path.size())
        .mapToObj(
            i -> Part.planned(i, path.get(i), PathOfDay.stageOf(drill, path.get(i)), times.wrap()))
        .toList();
  }

  /// Gives an unclaimed round to whoever's counted answer came first, and closes what its member
  /// has answered. Who answers a later part has left the open one behind.
  static void moveOn(Turn turn, Instant at) {
    if (turn.round.pace() != Pace.SOLO) {
      return;
    }
    claim(turn);
    while (turn.round.state() == RoundState.RUNNING && hasGoneOn(turn.round)) {
      Part open = turn.round.part(turn.round.position());
      Instant opened = Objects.requireNonNull(open.opensAt());
      Instant closes = at.isAfter(opened) ? at : opened;
      Passing.close(turn, open, closes, Part.Cause.ANSWERED);
      if (turn.round.isLast(open)) {
        Passing.wrap(turn, closes);
      }
    }
  }

  private static void claim(Turn turn) {
    if (turn.round.joined().isEmpty()) {
      turn.round.book().members().stream()
          .findFirst()
          .ifPresent(member -> {
            turn.round = turn.round.joinedBy(member);
            turn.effects.add(new Effect.RedrawRoot());
          });
    }
  }

  private static boolean hasGoneOn(Round round) {
    return round
        .leader()
        .map(owner ->
            round.book().by(owner).anyMatch(a -> a.counts() && a.ordinal() >= round.position()))
        .orElse(false);
  }
}
