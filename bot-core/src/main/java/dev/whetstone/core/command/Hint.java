package dev.whetstone.core.command;

import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.words.Replies;
import java.util.List;

/// `/drill hint`: the next hint.
final class Hint implements Command {
  @Override
  public String name() {
    return "hint";
  }

  @Override
  public List<Example> examples() {
    return List.of(
        Example.of("/drill hint", "Shows the next hint of the open question, to you alone"));
  }

  @Override
  public String more() {
    return "Each press climbs one step, and nobody else sees it. A twist has none.";
  }

  @Override
  public Reply run(Desk desk, List<String> words) {
    return desk.round().map(desk.rounds()::hint).orElseGet(() -> Commands.line(Replies.noRound()));
  }
}
