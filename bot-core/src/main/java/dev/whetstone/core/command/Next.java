package dev.whetstone.core.command;

import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.words.Replies;
import java.util.List;

/// `/drill next`: closes the open question.
final class Next implements Command {
  @Override
  public String name() {
    return "next";
  }

  @Override
  public List<Example> examples() {
    return List.of(
        Example.of("/drill next", "Closes the open question, for a manager or who started it"));
  }

  @Override
  public String more() {
    return "It closes the question at once, whoever has answered. A solo round goes on with"
        + " an answer instead.";
  }

  @Override
  public Reply run(Desk desk, List<String> words) {
    return desk.round().map(desk.rounds()::close).orElseGet(() -> Commands.line(Replies.noRound()));
  }
}
