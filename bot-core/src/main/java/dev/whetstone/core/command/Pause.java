package dev.whetstone.core.command;

import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.schedule.Schedule;
import dev.whetstone.core.words.Replies;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// `/drill pause`: no drills until a date.
final class Pause implements Command {
  private static final Duration FOR_EVER = Duration.ofDays(3_650);

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
  public Reply run(Desk desk, List<String> words) {
    return desk.schedule()
        .current()
        .map(schedule -> pause(desk, schedule, words))
        .orElseGet(() -> Commands.line(Replies.noChannel()));
  }

  private static Reply pause(Desk desk, Schedule schedule, List<String> words) {
    if (words.isEmpty()) {
      desk.schedule().change(schedule.pausedUntil(desk.at().plus(FOR_EVER)), "paused");
      return Commands.line(Replies.paused());
    }
    return Commands.onDate(
        words.getFirst(),
        date -> {
          Instant until = date.atStartOfDay(schedule.zone()).toInstant();
          return new Reply.Whisper(
              Replies.next(
                  desk.schedule().change(schedule.pausedUntil(until), "paused until " + date)));
        });
  }
}
