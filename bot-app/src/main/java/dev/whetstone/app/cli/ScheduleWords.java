package dev.whetstone.app.cli;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// When rounds are held, as somebody typed it. What was not said is null: then what the channel
/// already has stands, and a new channel gets the default.
///
/// @param at the local time of the opening, `09:00`
/// @param zone an IANA zone, `Europe/Paris`; by default the machine's
/// @param days the study days, `mon-fri`
/// @param wrapAfter from the opening to the wrap, 1 to 20 h; by default 8 h
/// @param grace from the deadline to the end, 0 to 24 h; by default 12 h
/// @param holidays a holiday calendar, `us`; by default none
/// @param level the difficulty that the channel aims at, 1 to 5; by default 3
public record ScheduleWords(
    @Nullable String at,
    @Nullable String zone,
    @Nullable String days,
    @Nullable Duration wrapAfter,
    @Nullable Duration grace,
    @Nullable String holidays,
    @Nullable Integer level) {
  /// Nothing was said.
  public static final ScheduleWords NONE =
      new ScheduleWords(null, null, null, null, null, null, null);
}
