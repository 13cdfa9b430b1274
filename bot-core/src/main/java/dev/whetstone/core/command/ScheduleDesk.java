package dev.whetstone.core.command;

import dev.whetstone.core.schedule.Opening;
import dev.whetstone.core.schedule.Schedule;
import java.util.List;
import java.util.Optional;

/// A command's way to the channel's schedule and to what is planned.
public interface ScheduleDesk {
  /// The channel's schedule.
  Optional<Schedule> current();

  /// When its next round opens.
  Optional<Opening> next();

  /// Titles of the next drills.
  List<String> planned();

  /// Changes the schedule, noted with who did it and why; what opens next after it.
  Optional<Opening> change(Schedule changed, String why);
}
