package dev.whetstone.core.command;

import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.words.Replies;
import java.util.List;

/// `/drill start`: opens the private walk.
final class Start implements Command {
  @Override
  public String name() {
    return "start";
  }

  @Override
  public List<Example> examples() {
    return List.of(Example.of("/drill start", "Walks you through the newest drill, in private"));
  }

  @Override
  public Reply run(Desk desk, List<String> words) {
    return desk.round().map(desk.rounds()::start).orElseGet(() -> Commands.line(Replies.noRound()));
  }
}
