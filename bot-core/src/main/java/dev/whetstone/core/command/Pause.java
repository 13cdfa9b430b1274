package dev.whetstone.core.command;

import dev.whetstone.core.chat.Post;
import dev.whetstone.core.chat.Press;
import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.schedule.Schedule;
import dev.whetstone.core.words.Replies;
import dev.whetstone.core.words.ScheduleWords;
import dev.whetstone.core.words.Verbs;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// `/drill pause`: no drills until a date.
final class Pause implements Command {
  @Override
  public String name() {
    return "pause";
  }

  @Override
  public List<Example> examples() {
    return List.of(
        Example.forManagers(
            "/drill pause 2026-12-24", "Posts nothing until a date, or until resume"));
  }

  @Override
  public String more() {
    return "An open round goes on to its end. The date must be still to come; on it, drills"
        + " come again.";
  }

  @Override
  public Set<String> verbs() {
    return Set.of(Verbs.PAUSE);
  }

  @Override
  public Reply run(Desk desk, List<String> words) {
    ScheduleDesk schedule = desk.schedule();
    if (schedule.settings().isEmpty()) {
      return Commands.line(Replies.noChannel());
    }
    return words.isEmpty()
        ? new Reply.Whisper(withoutEnd(schedule))
        : Commands.onDate(words.getFirst(), date -> until(desk, date));
  }

  @Override
  public Reply used(Desk desk, Press press, Map<String, String> values) {
    return desk.schedule()
        .ofChannel(press.detail())
        .<Reply>map(schedule -> new Reply.Update(withoutEnd(schedule)))
        .orElseGet(() -> Commands.line(Replies.managersOnly()));
  }

  private static Post withoutEnd(ScheduleDesk schedule) {
    schedule.pause(Schedule.WITHOUT_END, "paused");
    return Post.line(ScheduleWords.paused());
  }

  private static Reply until(Desk desk, LocalDate date) {
    Schedule schedule = desk.schedule().settings().orElseThrow().schedule();
    Instant until = date.atStartOfDay(schedule.zone()).toInstant();
    return until.isAfter(desk.at())
        ? new Reply.Whisper(
            ScheduleWords.done(
                ScheduleWords.paused(date), desk.schedule().pause(until, "paused until " + date)))
        : Commands.line(ScheduleWords.pauseIsPast(date));
  }
}
