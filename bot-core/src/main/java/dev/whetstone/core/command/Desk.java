package dev.whetstone.core.command;

import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.round.Round;
import dev.whetstone.core.schedule.Opening;
import dev.whetstone.core.schedule.Schedule;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What a command can see and do, for the person and the channel that it came from.
public interface Desk {
  /// When the command was given.
  Instant at();

  /// Whether the person manages the channel.
  boolean manages();

  /// The thread's round, or the channel's newest.
  Optional<Round> round();

  /// The round's title.
  String titleOf(Round round);

  /// The channel's schedule.
  Optional<Schedule> schedule();

  /// When its next round opens.
  Optional<Opening> next();

  /// Titles of the next drills.
  List<String> planned();

  /// Changes the schedule, noted with who did it and why; what opens next after it.
  Optional<Opening> change(Schedule changed, String why);

  /// Opens the walk.
  Reply start(Round round);

  /// Asks the interviewer.
  Reply ask(Round round, String question);

  /// The next hint of the open part.
  Reply hint(Round round);

  /// Closes the open part.
  Reply close(Round round);

  /// The person's streak in words.
  String streak();
}
