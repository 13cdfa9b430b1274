package dev.whetstone.core.command;

import dev.whetstone.core.chat.Reply;
import java.util.List;

/// One `/drill …` command.
interface Command {
  /// The word after `/drill`.
  String name();

  /// How to use it, by example.
  String example();

  /// What it does, in one line.
  String does();

  /// True when only who manages the channel may use it.
  default boolean isForManagers() {
    return false;
  }

  /// Runs it.
  ///
  /// @param words what was typed after its name
  Reply run(Desk desk, List<String> words);
}
