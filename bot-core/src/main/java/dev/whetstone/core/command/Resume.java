package dev.whetstone.core.command;

import dev.whetstone.core.chat.Press;
import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.schedule.ChannelState;
import dev.whetstone.core.words.Replies;
import dev.whetstone.core.words.ScheduleWords;
import dev.whetstone.core.words.Verbs;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// `/drill resume`: ends a pause, and the loss of a channel that is back.
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
  public Set<String> verbs() {
    return Set.of(Verbs.KEEP_GOING);
  }

  @Override
  public Reply run(Desk desk, List<String> words) {
    return switch (desk.schedule().state()) {
      case ChannelState.Unplanned _ -> Commands.line(Replies.noChannel());
      case ChannelState.Running _ -> Commands.line(ScheduleWords.notPaused());
      case ChannelState.Paused _, ChannelState.Lost _, ChannelState.Removed _ ->
          new Reply.Whisper(
              ScheduleWords.done(ScheduleWords.resumed(), desk.schedule().resume("resumed")));
    };
  }

  @Override
  public Reply used(Desk desk, Press press, Map<String, String> values) {
    return desk.schedule()
        .ofChannel(press.detail())
        .<Reply>map(schedule ->
            new Reply.Update(
                ScheduleWords.done(
                    ScheduleWords.resumed(), schedule.resume("went on though nobody answers"))))
        .orElseGet(() -> Commands.line(Replies.managersOnly()));
  }
}
