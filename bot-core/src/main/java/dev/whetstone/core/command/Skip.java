package dev.whetstone.core.command;

import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.schedule.ChannelSettings;
import dev.whetstone.core.schedule.Opening;
import dev.whetstone.core.schedule.Schedule;
import dev.whetstone.core.words.Replies;
import dev.whetstone.core.words.ScheduleWords;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// `/drill skip`: leaves out a date, or brings one back.
final class Skip implements Command {
  @Override
  public String name() {
    return "skip";
  }

  @Override
  public List<Example> examples() {
    return List.of(
        Example.forManagers("/drill skip 2026-12-24", "Leaves out a date; without one, the next"),
        Example.forManagers("/drill skip undo 2026-12-24", "Brings a date back"));
  }

  @Override
  public String more() {
    return "The date must be a study day that is still to come and no holiday of the"
        + " calendar. No streak suffers.";
  }

  @Override
  public Reply run(Desk desk, List<String> words) {
    Optional<ChannelSettings> settings = desk.schedule().settings();
    if (settings.isEmpty()) {
      return Commands.line(Replies.noChannel());
    }
    if (words.isEmpty()) {
      return desk.schedule().openings().stream()
          .findFirst()
          .map(Opening::date)
          .map(date -> leaveOut(desk, settings.get(), date))
          .orElseGet(() -> Commands.line(Replies.nothingToSkip()));
    }
    if (!words.getFirst().equalsIgnoreCase("undo")) {
      return Commands.onDate(words.getFirst(), date -> skip(desk, settings.get(), date));
    }
    return words.size() == 1
        ? Commands.line(ScheduleWords.undoWhat())
        : Commands.onDate(words.get(1), date -> undo(desk, settings.get(), date));
  }

  private static Reply skip(Desk desk, ChannelSettings settings, LocalDate date) {
    return refusal(desk, settings.schedule(), date)
        .<Reply>map(Commands::line)
        .orElseGet(() -> leaveOut(desk, settings, date));
  }

  private static Optional<String> refusal(Desk desk, Schedule schedule, LocalDate date) {
    LocalDate today = LocalDate.ofInstant(desk.at(), schedule.zone());
    if (date.isBefore(today)) {
      return Optional.of(ScheduleWords.isPast(date));
    }
    if (schedule.daysOff().contains(date)) {
      return Optional.of(ScheduleWords.isLeftOut(date));
    }
    if (!schedule.paces().containsKey(date.getDayOfWeek())) {
      return Optional.of(ScheduleWords.isNoStudyDay(date));
    }
    if (desk.schedule().isHoliday(date)) {
      return Optional.of(ScheduleWords.isHoliday(date));
    }
    boolean hasOpened =
        !date.atTime(schedule.opensAt()).atZone(schedule.zone()).toInstant().isAfter(desk.at());
    return hasOpened ? Optional.of(ScheduleWords.hasOpened(date)) : Optional.empty();
  }

  private static Reply leaveOut(Desk desk, ChannelSettings settings, LocalDate date) {
    ChannelSettings after = settings.with(settings.schedule().withDayOff(date));
    return new Reply.Whisper(
        ScheduleWords.done(
            ScheduleWords.skipped(date), desk.schedule().change(after, "skipped " + date)));
  }

  private static Reply undo(Desk desk, ChannelSettings settings, LocalDate date) {
    Schedule schedule = settings.schedule();
    if (!schedule.daysOff().contains(date)) {
      return Commands.line(ScheduleWords.isNotLeftOut(date));
    }
    if (date.isBefore(LocalDate.ofInstant(desk.at(), schedule.zone()))) {
      return Commands.line(ScheduleWords.isPast(date));
    }
    ChannelSettings after = settings.with(schedule.change().with(date).done());
    return new Reply.Whisper(
        ScheduleWords.done(
            ScheduleWords.broughtBack(date),
            desk.schedule().change(after, "brought back " + date)));
  }
}
