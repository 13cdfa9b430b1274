package dev.whetstone.core.command;

import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.schedule.Opening;
import dev.whetstone.core.schedule.Schedule;
import dev.whetstone.core.words.Replies;
import java.time.LocalDate;
import java.util.List;

/// `/drill skip`: leaves out a date.
final class Skip implements Command {
  @Override
  public String name() {
    return "skip";
  }

  @Override
  public List<Example> examples() {
    return List.of(
        Example.forManagers("/drill skip 2026-12-24", "Leaves out a date; without one, the next"));
  }

  @Override
  public Reply run(Desk desk, List<String> words) {
    return desk.schedule()
        .current()
        .map(schedule -> skip(desk, schedule, words))
        .orElseGet(() -> Commands.line(Replies.noChannel()));
  }

  private static Reply skip(Desk desk, Schedule schedule, List<String> words) {
    if (words.isEmpty()) {
      return desk.schedule()
          .next()
          .map(Opening::date)
          .map(date -> leaveOut(desk, schedule, date))
          .orElseGet(() -> Commands.line(Replies.nothingToSkip()));
    }
    return Commands.onDate(words.getFirst(), date -> leaveOut(desk, schedule, date));
  }

  private static Reply leaveOut(Desk desk, Schedule schedule, LocalDate date) {
    return new Reply.Whisper(
        Replies.next(desk.schedule().change(schedule.withDayOff(date), "skipped " + date)));
  }
}
