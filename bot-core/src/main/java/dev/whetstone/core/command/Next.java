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
  public String example() {
    return "/drill next";
  }

  @Override
  public String does() {
    return "Closes the open question and opens the next";
  }

  @Override
  public boolean isForManagers() {
    return true;
  }

  @Override
  public Reply run(Desk desk, List<String> words) {
    return desk.round().map(desk::close).orElseGet(() -> Commands.line(Replies.noRound()));
  }
}
