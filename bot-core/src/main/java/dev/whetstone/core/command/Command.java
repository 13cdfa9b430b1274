package dev.whetstone.core.command;

import dev.whetstone.core.chat.Press;
import dev.whetstone.core.chat.Reply;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// One `/drill …` command, with the buttons and forms that it shows.
interface Command {
  /// The word after `/drill`.
  String name();

  /// How to use it, the usual way first.
  List<Example> examples();

  /// What it takes and refuses, in a few sentences for its own help; empty when its examples say
  /// it.
  default String more() {
    return "";
  }

  /// True when only who manages the channel may use it.
  default boolean isForManagers() {
    return examples().stream().allMatch(Example::forManagers);
  }

  /// The verbs of its buttons and forms; no other command has them.
  default Set<String> verbs() {
    return Set.of();
  }

  /// Runs it.
  ///
  /// @param words what was typed after its name
  Reply run(Desk desk, List<String> words);

  /// One of its buttons was pressed, or one of its forms sent.
  ///
  /// @param values of a form's fields; empty for a button
  default Reply used(Desk desk, Press press, Map<String, String> values) {
    throw new IllegalStateException(name() + " has no button " + press.verb());
  }
}
