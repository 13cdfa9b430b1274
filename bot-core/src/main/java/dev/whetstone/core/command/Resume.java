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
  public List<Example> examples() {
    return List.of(Example.forManagers("/drill resume", "Ends a pause"));
  }

  @Override
  public Reply run(Desk desk, List<String> words) {
    return desk.schedule()
        .current()
        .<Reply>map(s ->
            new Reply.Whisper(Replies.next(desk.schedule().change(s.pausedUntil(null), "resumed"))))
        .orElseGet(() -> Commands.line(Replies.noChannel()));
  }
}
