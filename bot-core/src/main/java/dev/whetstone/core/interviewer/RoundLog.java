package dev.whetstone.core.interviewer;

import dev.whetstone.core.round.Part;
import dev.whetstone.core.round.Round;
import dev.whetstone.core.round.RoundEvent;
import dev.whetstone.core.round.RoundState;
import dev.whetstone.core.store.Audit;
import dev.whetstone.core.store.Sql;
import dev.whetstone.core.words.LogWords;
import java.util.Optional;

/// Notes in the log what happened to a round otherwise than by its timetable.
final class RoundLog {
  private RoundLog() {}

  static void note(Sql sql, String title, Round before, Round after, RoundEvent event) {
    turn(title, before, after, event)
        .ifPresent(what -> Audit.note(sql, event.at(), after.head().channel(), what));
  }

  private static Optional<String> turn(String title, Round before, Round after, RoundEvent event) {
    if (event instanceof RoundEvent.PartClosed(_, int ordinal)) {
      return isClosedNow(before, after, ordinal)
          ? Optional.of(LogWords.closed(ordinal + 1, title))
          : Optional.empty();
    }
    if (before.state() == after.state()) {
      return Optional.empty();
    }
    return switch (after.state()) {
      case GATHERING, RUNNING ->
          before.state() == RoundState.OPENING
              ? Optional.of(LogWords.opened(title, after.head().date()))
              : Optional.empty();
      case SKIPPED -> Optional.of(LogWords.skippedUnsent(after.head().date()));
      case ABANDONED -> Optional.of(LogWords.abandoned(title));
      case WRAPPED ->
          event instanceof RoundEvent.NextOpens
              ? Optional.of(LogWords.wrappedByNext(title))
              : Optional.empty();
      case OPENING, GRACE, DONE -> Optional.empty();
    };
  }

  private static boolean isClosedNow(Round before, Round after, int ordinal) {
    return before.state() == RoundState.RUNNING
        && after
            .partAt(ordinal)
            .filter(part -> part.cause() == Part.Cause.MANAGER)
            .filter(part -> before.part(ordinal).closedAt() == null)
            .isPresent();
  }
}
