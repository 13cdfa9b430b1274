package dev.whetstone.core.command;

import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.schedule.ScheduleText;
import dev.whetstone.core.schedule.Typed;
import dev.whetstone.core.words.RemindWords;
import dev.whetstone.core.words.Replies;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;

/// `/drill remind`: a private word on days without one's answer.
final class Remind implements Command {
  private static final LocalTime USUAL = LocalTime.of(15, 0);

  @Override
  public String name() {
    return "remind";
  }

  @Override
  public List<Example> examples() {
    return List.of(
        Example.of(
            "/drill remind 15:00", "Reminds you at that time while a round waits; off ends it"));
  }

  @Override
  public String more() {
    return "From 08:00 to before 20:00 of your own day, once a round at most, and only while"
        + " you have no credit for it.";
  }

  @Override
  public Reply run(Desk desk, List<String> words) {
    if (!words.isEmpty() && words.getFirst().toLowerCase(Locale.ROOT).equals("off")) {
      desk.people().remindNever();
      return Commands.line(RemindWords.off());
    }
    return desk.people()
        .zone()
        .map(zone -> remind(desk, zone, words))
        .orElseGet(() -> Commands.line(Replies.noChannel()));
  }

  private static Reply remind(Desk desk, PeopleDesk.Zone zone, List<String> words) {
    String typed = String.join(" ", words);
    Typed<LocalTime> wanted = words.isEmpty() ? Typed.understood(USUAL) : ScheduleText.time(typed);
    return switch (wanted) {
      case Typed.NotUnderstood<LocalTime> _ -> Commands.line(RemindWords.notATime(typed));
      case Typed.Understood<LocalTime>(var time) -> remind(desk, zone, time);
    };
  }

  private static Reply remind(Desk desk, PeopleDesk.Zone zone, LocalTime time) {
    if (!RemindWords.isByDay(time)) {
      return Commands.line(RemindWords.night(time));
    }
    desk.people().remindAt(time);
    String set = RemindWords.set(time, zone.id());
    return Commands.line(zone.isOwn() ? set : set + " " + RemindWords.zoneOfChannel());
  }
}
