package dev.whetstone.core.command;

import dev.whetstone.core.round.Round;
import java.time.Instant;
import java.util.Optional;

/// What a command can see and do, for the person and the channel that it came from.
public interface Desk {
  /// When the command was given.
  Instant at();

  /// Whether the person manages the channel.
  boolean manages();

  /// The thread's round; outside a thread the channel's newest open one on schedule, else by hand,
  /// else the person's own practice, else the channel's newest.
  Optional<Round> round();

  /// The channel's round with this id, as a button carries it.
  Optional<Round> round(String id);

  /// Rounds and the interviewer.
  RoundDesk rounds();

  /// When rounds open, and with which drill.
  ScheduleDesk schedule();

  /// Streaks and boards.
  StreakDesk streaks();

  /// The person and what is kept about them.
  PeopleDesk people();

  /// What the bot did, and how it is.
  HouseDesk house();
}
