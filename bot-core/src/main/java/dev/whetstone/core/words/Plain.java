package dev.whetstone.core.words;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Numbers and times in words, where no platform shows them in the reader's own way.
public final class Plain {
  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ENGLISH);
  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("EEE d MMM yyyy, HH:mm", Locale.ENGLISH);

  private Plain() {}

  /// `2026-11-23 08:00 UTC`.
  public static String utc(Instant at) {
    return at.atZone(ZoneOffset.UTC).format(UTC);
  }

  /// `Mon 23 Nov 2026, 09:00` in a zone.
  public static String local(Instant at, ZoneId zone) {
    return at.atZone(zone).format(LOCAL);
  }

  /// `1 drill`, `2 drills`.
  public static String count(long number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  /// `40 min`, `3 h`, `12 days`.
  static String time(Duration time) {
    if (time.toDays() >= 2) {
      return time.toDays() + " days";
    }
    return time.toHours() >= 2 ? time.toHours() + " h" : Math.max(0, time.toMinutes()) + " min";
  }

  /// `1.2 MB`.
  static String bytes(long bytes) {
    if (bytes < 1_000_000) {
      return "%d kB".formatted((bytes + 999) / 1_000);
    }
    return bytes < 1_000_000_000
        ? "%.1f MB".formatted(bytes / 1e6)
        : "%.1f GB".formatted(bytes / 1e9);
  }

  /// With a capital letter and a full stop.
  static String sentence(String said) {
    String trimmed = said.strip();
    return trimmed.endsWith(".") ? trimmed : trimmed + ".";
  }
}
