package dev.whetstone.core.command;

import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.words.LogWords;
import java.util.List;

/// `/drill log`: what the bot and its admins did, and why.
final class LogCommand implements Command {
  @Override
  public String name() {
    return "log";
  }

  @Override
  public List<Example> examples() {
    return List.of(
        Example.forManagers("/drill log", "Says what the bot and its managers did, and why"));
  }

  @Override
  public String more() {
    return "The newest 50 things; /drill log 20 begins with the twentieth.";
  }

  /// @param words from which entry on, counted from 1; none for the newest
  @Override
  public Reply run(Desk desk, List<String> words) {
    if (words.isEmpty()) {
      return new Reply.Whisper(desk.house().log(0));
    }
    String from = words.getFirst();
    return from.matches("[1-9][0-9]{0,3}")
        ? new Reply.Whisper(desk.house().log(Integer.parseInt(from) - 1))
        : Commands.line(LogWords.notANumber(from));
  }
}
