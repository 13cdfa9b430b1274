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
  public String example() {
    return "/drill schedule";
  }

  @Override
  public String does() {
    return "Says when the next drill comes, and which are planned";
  }

  @Override
  public Reply run(Desk desk, List<String> words) {
    return new Reply.Whisper(
        Replies.schedule(
            desk.schedule(), desk.next(), desk.manages() ? desk.planned() : List.of()));
  }
}
