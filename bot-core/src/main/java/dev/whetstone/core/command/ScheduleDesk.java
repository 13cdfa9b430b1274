package dev.whetstone.core.command;

import dev.whetstone.core.schedule.Change;
import dev.whetstone.core.schedule.ChannelSettings;
import dev.whetstone.core.schedule.ChannelState;
import dev.whetstone.core.schedule.Holidays;
import dev.whetstone.core.schedule.Opening;
import dev.whetstone.core.schedule.Typed;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// A command's way to the channel's schedule and to what is planned.
public interface ScheduleDesk {
  /// Whether and why the channel gets drills.
  ChannelState state();

  /// What is set; empty where nobody set the channel up.
  Optional<ChannelSettings> settings();

  /// The next openings, at most three; none while nothing opens.
  List<Opening> openings();

  /// The zone of the person, where the platform knows it.
  Optional<ZoneId> zoneOfCaller();

  /// Sets the channel up, which need not be known: the caller manages it from now on, and the
  /// channel is welcomed once.
  Change setUp(ChannelSettings settings);

  /// Changes what is set, noted with who did it and why.
  Change change(ChannelSettings changed, String why);

  /// No round opens before an instant.
  Change pause(Instant until, String why);

  /// Ends a pause, or the loss of a channel that is back.
  Change resume(String why);

  /// Whether a date is a holiday in the channel's calendar.
  boolean isHoliday(LocalDate date);

  /// The holiday calendar that somebody named.
  Typed<Holidays.Known> calendar(String typed);

  /// The drills that come next; only where the channel is set up.
  PlanDesk plan();

  /// The same for another channel, whose note was pressed elsewhere: empty for whom it is not.
  Optional<ScheduleDesk> ofChannel(String channelId);
}
