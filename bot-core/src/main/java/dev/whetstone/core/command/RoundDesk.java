package dev.whetstone.core.command;

import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.round.Round;

/// A command's way to rounds and the interviewer.
public interface RoundDesk {
  /// The round's title.
  String titleOf(Round round);

  /// Opens the walk.
  Reply start(Round round);

  /// Asks the interviewer.
  Reply ask(Round round, String question);

  /// The next hint of the open part.
  Reply hint(Round round);

  /// Closes the open part.
  Reply close(Round round);
}
