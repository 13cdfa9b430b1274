package dev.whetstone.core.command;

import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.round.NowOpened;
import dev.whetstone.core.round.Pace;
import dev.whetstone.core.round.Round;
import java.util.Optional;

/// A command's way to rounds and the interviewer.
public interface RoundDesk {
  /// The round's title.
  String titleOf(Round round);

  /// Opens the walk; where the round is another member's alone, a practice.
  Reply start(Round round);

  /// Asks the interviewer.
  Reply ask(Round round, String question);

  /// The next hint of the open part.
  Reply hint(Round round);

  /// Closes the open part, for who may.
  Reply close(Round round);

  /// Starts a practice for the person.
  ///
  /// @param wanted a drill or a domain as typed; empty for any
  Reply practise(Pace pace, Optional<String> wanted);

  /// Opens a round of the channel's now, with the drill that is planned next.
  NowOpened openNow();
}
