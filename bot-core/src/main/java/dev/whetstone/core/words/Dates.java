package dev.whetstone.core.words;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Local dates as people read them.
final class Dates {
  private static final DateTimeFormatter SHORT =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
  private static final DateTimeFormatter LONG =
      DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);

  private Dates() {}

  /// With the year: 20 Nov 2026.
  static String inFull(LocalDate date) {
    return SHORT.format(date);
  }

  /// Without the year: 20 November.
  static String ofYear(LocalDate date) {
    return LONG.format(date);
  }
}
