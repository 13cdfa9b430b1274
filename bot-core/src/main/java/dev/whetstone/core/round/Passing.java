package dev.whetstone.core.round;

import java.time.Instant;
import java.util.Optional;

/// What the passing of time does to a round, in order: step close, wrap, due, grace end.
final class Passing {
  private Passing() {}

  static void upTo(Turn turn, Instant now) {
    // Each pass leaves a part, a warning or a state behind, so this ends.
    for (Optional<Instant> due = Timetable.nextDue(turn.round);
        due.isPresent() && !due.get().isAfter(now);
        due = Timetable.nextDue(turn.round)) {
      pass(turn, now);
    }
  }

  private static void pass(Turn turn, Instant now) {
    switch (turn.round.state()) {
      case GATHERING -> Interview.runsAsDay(turn, now);
      case RUNNING -> passPart(turn, now);
      case WRAPPED -> enter(turn, RoundState.GRACE);
      case GRACE -> {
        enter(turn, RoundState.DONE);
        turn.effects.add(new Effect.DropTexts());
      }
      case OPENING, DONE, SKIPPED, ABANDONED -> {}
    }
  }

  private static void enter(Turn turn, RoundState state) {
    turn.round = turn.round.in(state);
    turn.effects.add(new Effect.Verdicts());
    turn.effects.add(new Effect.RedrawRoot());
  }

  private static void passPart(Turn turn, Instant now) {
    Part open = turn.round.part(turn.round.position());
    if (Timetable.closeOf(turn.round, open).isAfter(now)) {
      Interview.warn(turn, open, now);
      return;
    }
    if (turn.round.isLast(open) || !now.isBefore(turn.round.endsAt())) {
      wrap(turn, now);
      return;
    }
    boolean early = Timetable.closeOf(turn.round, open).isBefore(open.closesAt());
    close(turn, open, now, early ? Part.Cause.EVERYONE : Part.Cause.TIME);
  }

  /// Opens a part; its question is posted unless its time is over already.
  static void open(Turn turn, Part part, Instant at) {
    turn.round = turn.round.with(part.open(at)).at(part.ordinal());
    Part opened = turn.round.part(part.ordinal());
    if (Timetable.closeOf(turn.round, opened).isAfter(at)) {
      turn.effects.add(new Effect.Ask(part.ordinal()));
    }
  }

  static void close(Turn turn, Part part, Instant at, Part.Cause cause) {
    closed(turn, part.close(at, cause));
    if (!turn.round.isLast(part)) {
      open(turn, turn.round.part(part.ordinal() + 1), at);
    }
  }

  /// A part that nobody answered gets no reveal; the wrap names it.
  private static void closed(Turn turn, Part part) {
    boolean isAnswered = turn.round.book().isAnswered(part.ordinal());
    turn.round = turn.round.with(isAnswered ? part.revealed() : part);
    if (isAnswered) {
      turn.effects.add(new Effect.Reveal(part.ordinal()));
    }
  }

  /// Ends the path: parts that are open or were never reached close, and the wrap is posted.
  static Receipt wrap(Turn turn, Instant at) {
    if (turn.round.state() != RoundState.RUNNING && turn.round.state() != RoundState.GATHERING) {
      return new Receipt.Nothing();
    }
    for (Part part : turn.round.parts()) {
      if (part.closedAt() == null) {
        Part opened = part.opensAt() == null ? part.open(at) : part;
        closed(turn, opened.close(at, Part.Cause.WRAP));
        turn.round = turn.round.at(part.ordinal());
      }
    }
    turn.round = turn.round.in(RoundState.WRAPPED);
    turn.effects.add(new Effect.Wrap());
    turn.effects.add(new Effect.RedrawRoot());
    return new Receipt.Nothing();
  }
}
