package dev.whetstone.app.cli;

import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// When rounds are held, as somebody typed it. What was not said is null: then what the channel
/// already has stands, and a new channel gets the default.
///
/// @param at the local time of the opening, `09:00`
/// @param zone an IANA zone, `Europe/Paris`; by default the machine's
/// @param days the study days, `mon-fri`
/// @param pace one pace for all study days, or days with theirs: `mon-thu day, fri live`; by
///   default `day`
/// @param wrapAfter from the opening to the wrap, 1 to 20 h; by default 8 h
/// @param grace from the deadline to the end, 0 to 24 h; by default 12 h
/// @param holidays a holiday calendar, `us`; by default none
/// @param level the difficulty that the channel aims at, 1 to 5; by default 3
/// @param domains domains of drills between commas, or `all`; by default all
public record ScheduleWords(
    @Nullable String at,
    @Nullable String zone,
    @Nullable String days,
    @Nullable String pace,
    @Nullable Duration wrapAfter,
    @Nullable Duration grace,
    @Nullable String holidays,
    @Nullable Integer level,
    @Nullable String domains) {
  /// Nothing was said.
  public static final ScheduleWords NONE =
      new ScheduleWords(null, null, null, null, null, null, null, null, null);

  /// These words, if their numbers are in range.
  ///
  /// @param wrong makes what is thrown otherwise, from what is wrong
  ScheduleWords checked(Function<String, ? extends RuntimeException> wrong) {
    if (level != null && (level < 1 || level > 5)) {
      throw wrong.apply("--level " + level + " is no level. Type 1 (easy) to 5 (hard).");
    }
    if (isBeyond(wrapAfter, 1, 20)) {
      throw wrong.apply("--wrap-after has to be between 1h and 20h.");
    }
    if (isBeyond(grace, 0, 24)) {
      throw wrong.apply("--grace has to be between 0h and 24h.");
    }
    return this;
  }

  private static boolean isBeyond(@Nullable Duration time, int fewest, int most) {
    return time != null
        && (time.compareTo(Duration.ofHours(fewest)) < 0
            || time.compareTo(Duration.ofHours(most)) > 0);
  }
}
