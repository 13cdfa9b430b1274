package dev.whetstone.core.round;

import dev.whetstone.core.drill.Drill;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A decision while it is being made; never leaves the engine.
final class Turn {
  final Drill drill;
  private final Round before;
  Round round;
  final List<Effect> effects = new ArrayList<>();
  Receipt receipt = new Receipt.Nothing();

  Turn(Drill drill, Round round) {
    this.drill = drill;
    this.before = round;
    this.round = round;
  }

  Decision decision() {
    Round after = round.equals(before) ? round : round.nextVersion();
    return new Decision(after, effects.stream().distinct().toList(), receipt);
  }

  /// Why the round takes nothing at this instant.
  Optional<Receipt> refusal(Instant at) {
    return RoundEngine.refusal(round, at);
  }

  boolean isLate(Instant at) {
    return !at.isBefore(round.opened().due());
  }

  /// Verdicts are written and texts dropped.
  boolean isOver() {
    return round.state() == RoundState.DONE;
  }

  /// Shows that a member's answer came in; after the end it only counts.
  void answered(String member, Effect... shown) {
    effects.addAll(
        isOver() ? List.of(new Effect.HeardLate(member), new Effect.DropTexts()) : List.of(shown));
  }

  void redrawRevealIfClosed(int ordinal) {
    if (round.part(ordinal).closedAt() != null) {
      effects.add(new Effect.RedrawReveal(ordinal));
    }
  }

  void redrawWrapIfPosted() {
    if (round.state() == RoundState.WRAPPED || round.state() == RoundState.GRACE) {
      effects.add(new Effect.RedrawWrap());
    }
  }

  void redrawWrapIfEverPosted() {
    redrawWrapIfPosted();
    if (round.state() == RoundState.DONE) {
      effects.add(new Effect.RedrawWrap());
    }
  }
}
