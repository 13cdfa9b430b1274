package dev.whetstone.core.schedule;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Something that whoever manages a channel can set, in the order in which it is listed.
public enum Setting {
  /// The local time of the opening.
  TIME("time"),
  /// The zone of that time.
  ZONE("zone"),
  /// The study days.
  DAYS("days"),
  /// How rounds move on which day.
  PACE("pace"),
  /// The difficulty aimed at.
  LEVEL("level"),
  /// Which drills.
  DOMAINS("domains"),
  /// The calendar of days without a drill.
  HOLIDAYS("holidays"),
  /// From the opening to the wrap.
  WRAP("wrap"),
  /// From the deadline to the end.
  GRACE("grace"),
  /// How late a round may open.
  CATCH_UP("catch-up"),
  /// In how many stages one answers for credit.
  CREDIT("k"),
  /// Whether there is a digest.
  DIGEST("digest");

  private final String word;

  Setting(String word) {
    this.word = word;
  }

  /// What people type for it.
  public String word() {
    return word;
  }

  /// The setting that is typed like this.
  public static Optional<Setting> of(String typed) {
    return Arrays.stream(values()).filter(it -> it.word.equalsIgnoreCase(typed)).findFirst();
  }

  /// All words.
  public static List<String> words() {
    return Arrays.stream(values()).map(Setting::word).toList();
  }
}
