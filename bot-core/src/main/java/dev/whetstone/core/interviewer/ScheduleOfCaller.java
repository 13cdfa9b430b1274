package dev.whetstone.core.interviewer;

import dev.whetstone.core.command.ScheduleDesk;
import dev.whetstone.core.schedule.Opening;
import dev.whetstone.core.schedule.Schedule;
import dev.whetstone.core.store.Schedules;
import java.util.List;
import java.util.Optional;

/// The channel's schedule and plan, as a command's caller reaches them.
record ScheduleOfCaller(Caller caller) implements ScheduleDesk {
  @Override
  public Optional<Schedule> current() {
    return stored().map(Schedules.Stored::schedule);
  }

  @Override
  public Optional<Opening> next() {
    return stored().flatMap(Planner::nextOf);
  }

  @Override
  public List<String> planned() {
    return stored()
        .map(stored -> caller.wiring().planner().titles(caller.sql(), stored))
        .orElse(List.of());
  }

  @Override
  public Optional<Opening> change(Schedule changed, String why) {
    return caller
        .channel()
        .flatMap(c ->
            caller.wiring().planner().change(caller.sql(), c.id(), changed, caller.entry(c, why)));
  }

  private Optional<Schedules.Stored> stored() {
    return caller.channel().flatMap(c -> Schedules.of(caller.sql(), c.id()));
  }
}
