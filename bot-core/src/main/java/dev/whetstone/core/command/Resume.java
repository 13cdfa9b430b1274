package dev.whetstone.core.command;

import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.words.Replies;
import java.util.List;

/// `/drill resume`: ends a pause.
final class Resume implements Command {
  @Override
  public String name() {
    return "resume";
  }

  @Override
  public String example() {
    return "/drill resume";
  }

  @Override
  public String does() {
    return "Ends a pause";
  }

  @Override
  public boolean isForManagers() {
    return true;
  }

  @Override
  public Reply run(Desk desk, List<String> words) {
    return desk.schedule()
        .<Reply>map(
            s -> new Reply.Whisper(Replies.next(desk.change(s.pausedUntil(null), "resumed"))))
        .orElseGet(() -> Commands.line(Replies.noChannel()));
  }
}
