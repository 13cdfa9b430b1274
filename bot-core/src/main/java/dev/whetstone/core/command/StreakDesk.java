package dev.whetstone.core.command;

import dev.whetstone.core.chat.Post;
import dev.whetstone.core.streak.Ruling;
import java.time.LocalDate;
import java.util.Optional;

/// A command's way to streaks and boards.
public interface StreakDesk {
  /// How the person stands.
  Post mine();

  /// The person's rounds with their reasons, the newest first.
  ///
  /// @param until the last date to show; empty for now
  Post why(Optional<LocalDate> until);

  /// What is public of somebody's streak.
  ///
  /// @param who a mention or a name
  Post of(String who);

  /// Decides about a round of somebody that is over.
  ///
  /// @param who a mention or a name
  /// @param date the round's
  Post rule(Ruling.Wish wish, String who, LocalDate date, String why);

  /// The channel's boards.
  Post boards();

  /// Posts the boards in the channel.
  Post share();

  /// Takes the person off all boards.
  Post hide();

  /// Puts the person on boards again.
  Post show();
}
