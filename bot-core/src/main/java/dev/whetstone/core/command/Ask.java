package dev.whetstone.core.command;

import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.words.Replies;
import java.util.List;

/// `/drill ask`: asks the interviewer.
final class Ask implements Command {
  @Override
  public String name() {
    return "ask";
  }

  @Override
  public List<Example> examples() {
    return List.of(
        Example.of("/drill ask how many monthly users", "Asks the interviewer for a fact"));
  }

  @Override
  public String more() {
    return "The answer comes to you alone; what was asked is collected in the thread. A"
        + " question mark in front of a message in the thread does the same.";
  }

  @Override
  public Reply run(Desk desk, List<String> words) {
    if (words.isEmpty()) {
      return Commands.line(Replies.askWhat());
    }
    return desk.round()
        .map(round -> desk.rounds().ask(round, String.join(" ", words)))
        .orElseGet(() -> Commands.line(Replies.noRound()));
  }
}
