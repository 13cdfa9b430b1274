package dev.whetstone.core.round;

import java.time.Instant;

/// Who may close the open part before its time.
final class Closing {
  private Closing() {}

  static Receipt byManager(Turn turn, RoundEvent.PartClosed event) {
    return switch (turn.round.pace()) {
      case DAY, LIVE -> close(turn, event.at(), event.ordinal(), Part.Cause.MANAGER);
      case SOLO -> new Receipt.NotYourCall(Pace.SOLO);
    };
  }

  static Receipt byMember(Turn turn, RoundEvent.NextWanted event) {
    boolean leads = turn.round.leader().map(event.member()::equals).orElse(false);
    return turn.round.pace() == Pace.LIVE && leads
        ? close(turn, event.at(), event.ordinal(), Part.Cause.LEADER)
        : new Receipt.NotYourCall(turn.round.pace());
  }

  private static Receipt close(Turn turn, Instant at, int ordinal, Part.Cause cause) {
    if (turn.round.state() == RoundState.GATHERING) {
      return new Receipt.NotOpen(RoundState.GATHERING);
    }
    if (turn.round.state() != RoundState.RUNNING || turn.round.position() != ordinal) {
      return new Receipt.Closed(false);
    }
    Part open = turn.round.part(ordinal);
    if (!turn.round.isLast(open)) {
      Passing.close(turn, open, at, cause);
      return new Receipt.Closed(true);
    }
    if (turn.round.pace() == Pace.DAY) {
      // The last part closes only at the wrap, and no deadline moves.
      return new Receipt.Closed(false);
    }
    Passing.close(turn, open, at, cause);
    Passing.wrap(turn, at);
    return new Receipt.Closed(true);
  }
}
