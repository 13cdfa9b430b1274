package dev.whetstone.core.command;

import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.schedule.ChannelSettings;
import dev.whetstone.core.words.Replies;
import dev.whetstone.core.words.ScheduleWords;
import java.time.LocalDate;
import java.util.List;

/// `/drill schedule`: what comes when.
final class ShowSchedule implements Command {
  @Override
  public String name() {
    return "schedule";
  }

  @Override
  public List<Example> examples() {
    return List.of(Example.of("/drill schedule", "Says when the next drills come"));
  }

  @Override
  public Reply run(Desk desk, List<String> words) {
    return desk.schedule()
        .settings()
        .map(settings -> shown(desk, settings))
        .orElseGet(() -> Commands.line(Replies.noChannel()));
  }

  private static Reply shown(Desk desk, ChannelSettings settings) {
    ScheduleDesk schedule = desk.schedule();
    return new Reply.Whisper(
        ScheduleWords.schedule(
            schedule.state(),
            settings.schedule(),
            schedule.openings(),
            schedule.plan().poolSize() == 0,
            LocalDate.ofInstant(desk.at(), settings.schedule().zone())));
  }
}
