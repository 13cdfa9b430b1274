package dev.whetstone.core.command;

import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.words.Replies;
import java.util.List;

/// `/drill today`: what is open now.
final class Today implements Command {
  @Override
  public String name() {
    return "today";
  }

  @Override
  public List<Example> examples() {
    return List.of(Example.of("/drill today", "Says what is open now"));
  }

  @Override
  public Reply run(Desk desk, List<String> words) {
    return desk.round()
        .map(round -> Commands.line(Replies.today(desk.rounds().titleOf(round), round.state())))
        .orElseGet(() -> Commands.line(Replies.noRound()));
  }
}
