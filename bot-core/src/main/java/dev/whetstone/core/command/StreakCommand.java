package dev.whetstone.core.command;

import dev.whetstone.core.chat.Reply;
import java.util.List;

/// `/drill streak`: how a member stands.
final class StreakCommand implements Command {
  @Override
  public String name() {
    return "streak";
  }

  @Override
  public List<Example> examples() {
    return List.of(Example.of("/drill streak", "Says how you stand"));
  }

  @Override
  public Reply run(Desk desk, List<String> words) {
    return Commands.line(desk.streaks().mine());
  }
}
