package dev.whetstone.core.command;

import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.words.Replies;
import java.util.List;

/// `/drill schedule`: what comes when.
final class ShowSchedule implements Command {
  @Override
  public String name() {
    return "schedule";
  }

  @Override
  public List<Example> examples() {
    return List.of(
        Example.of("/drill schedule", "Says when the next drill comes, and which are planned"));
  }

  @Override
  public Reply run(Desk desk, List<String> words) {
    return new Reply.Whisper(
        Replies.schedule(
            desk.schedule().current(),
            desk.schedule().next(),
            desk.manages() ? desk.schedule().planned() : List.of()));
  }
}
