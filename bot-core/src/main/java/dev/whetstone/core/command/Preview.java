package dev.whetstone.core.command;

import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.words.PlanWords;
import dev.whetstone.core.words.Replies;
import java.util.List;

/// `/drill preview`: which drills come next, and why.
final class Preview implements Command {
  @Override
  public String name() {
    return "preview";
  }

  @Override
  public List<Example> examples() {
    return List.of(
        Example.forManagers("/drill preview", "Shows the next three drills, to you alone"));
  }

  @Override
  public Reply run(Desk desk, List<String> words) {
    if (desk.schedule().settings().isEmpty()) {
      return Commands.line(Replies.noChannel());
    }
    PlanDesk plan = desk.schedule().plan();
    return new Reply.Whisper(PlanWords.preview(plan.next(), plan.left(), plan.poolSize()));
  }
}
