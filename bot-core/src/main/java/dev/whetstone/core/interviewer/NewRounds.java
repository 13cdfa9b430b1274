package dev.whetstone.core.interviewer;

import dev.whetstone.core.drill.Drill;
import dev.whetstone.core.round.Book;
import dev.whetstone.core.round.Pace;
import dev.whetstone.core.round.Part;
import dev.whetstone.core.round.PathOfDay;
import dev.whetstone.core.round.Round;
import dev.whetstone.core.round.RoundSettings;
import dev.whetstone.core.round.RoundState;
import dev.whetstone.core.round.Times;
import dev.whetstone.core.round.Timetable;
import dev.whetstone.core.schedule.Schedule;
import dev.whetstone.core.store.ChannelsRounds;
import dev.whetstone.core.store.Ids;
import dev.whetstone.core.store.Members;
import dev.whetstone.core.store.Rounds;
import dev.whetstone.core.store.Sql;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Makes rounds of any pace, pins what they carry, and queues their first message.
final class NewRounds {
  private static final String SCHEDULED = "schedule:";
  private static final String BY_HAND = "adhoc:";

  private final RoundKeeper keeper;
  private final Shelf shelf;
  private final Ids ids;

  NewRounds(RoundKeeper keeper, Shelf shelf, Ids ids) {
    this.keeper = keeper;
    this.shelf = shelf;
    this.ids = ids;
  }

  /// What a new round is to be.
  ///
  /// @param planned when its root is to be there
  /// @param joined who starts it as practice; empty for a round of the channel's
  record Wanted(
      LocalDate date,
      Pace pace,
      int credit,
      Instant planned,
      RoundSettings settings,
      List<String> joined) {
    static Wanted of(Schedule schedule, LocalDate date, Instant planned) {
      return new Wanted(
          date,
          // A day that is none of the schedule's has the usual pace.
          schedule.paceOn(date),
          schedule.credit(),
          planned,
          settings(schedule),
          List.of());
    }

    static RoundSettings settings(Schedule schedule) {
      return new RoundSettings(schedule.wrapAfter(), schedule.grace(), schedule.catchUp());
    }
  }

  /// Whether a date's one scheduled round was opened before.
  static boolean isTaken(Sql sql, String channel, LocalDate date) {
    return ChannelsRounds.isTaken(sql, channel, SCHEDULED + date);
  }

  /// Opens a date's scheduled round. False when there is one already.
  boolean onSchedule(Sql sql, String channel, Drill drill, Wanted wanted, Instant now) {
    Round round = round(sql, channel, drill, wanted, Kind.SCHEDULED);
    return open(sql, round, SCHEDULED + wanted.date(), drill, now);
  }

  /// Opens a round beside the schedule.
  void beside(Sql sql, String channel, Drill drill, Wanted wanted, Instant now) {
    Round round = round(sql, channel, drill, wanted, Kind.BESIDE);
    open(sql, round, BY_HAND + round.id(), drill, now);
  }

  private boolean open(Sql sql, Round round, String slot, Drill drill, Instant now) {
    boolean added = Rounds.insert(sql, round, slot, drill.title(), drill.key());
    if (added) {
      keeper.announce(sql, round, now);
    }
    return added;
  }

  private enum Kind {
    SCHEDULED,
    BESIDE
  }

  private Round round(Sql sql, String channel, Drill drill, Wanted wanted, Kind kind) {
    Set<String> met = new HashSet<>(ChannelsRounds.twistsMet(sql, channel, drill.key()));
    List<String> path = PathOfDay.parts(drill, wanted.pace(), met);
    Times times = Times.from(wanted.planned(), wanted.settings());
    List<Part> parts = Timetable.parts(drill, wanted.pace(), path, times);
    Round.Head head =
        new Round.Head(
            ids.next(),
            channel,
            ChannelsRounds.nextSeq(sql, channel),
            wanted.date(),
            kind == Kind.SCHEDULED,
            wanted.pace(),
            wanted.credit(),
            shelf.pin(sql, drill),
            wanted.planned(),
            wanted.settings(),
            Set.copyOf(Members.expected(sql, channel, wanted.planned())),
            ids.next());
    return new Round(head, RoundState.OPENING, 0, 1, null, parts, wanted.joined(), Book.EMPTY);
  }
}
