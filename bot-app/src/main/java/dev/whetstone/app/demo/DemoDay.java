package dev.whetstone.app.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// The demo's first morning.
///
/// @param today the date on which its clock begins
public record DemoDay(LocalDate today, ZoneId zone) {
  /// When a drill arrives, every day.
  public static final LocalTime OPENS_AT = LocalTime.of(9, 0);

  private static final LocalTime BEGINS_AT = LocalTime.of(8, 59, 55);
  private static final int FIRST_IN_WEEKEND = 6;

  /// Where the demo's clock begins: seconds before the first drill.
  public Instant first() {
    return today.atTime(BEGINS_AT).atZone(zone).toInstant();
  }

  /// The last weekdays whose rounds are over for good by now, the oldest first.
  List<LocalDate> past(int count) {
    // A round is final a day and a half after its opening, so yesterday's is still open.
    return Stream.iterate(today.minusDays(2), date -> date.minusDays(1))
        .filter(date -> date.getDayOfWeek().getValue() < FIRST_IN_WEEKEND)
        .limit(count)
        .sorted(Comparator.naturalOrder())
        .toList();
  }

  /// The opening of a day.
  Instant opening(LocalDate date) {
    return date.atTime(OPENS_AT).atZone(zone).toInstant();
  }
}
