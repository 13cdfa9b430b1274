package dev.whetstone.core.words;

import java.time.Instant;

/// What the doctor says about the machine's clock.
public final class ClockWords {
  private static final String ABOUT = "clock";

  private ClockWords() {}

  /// The clock can be trusted.
  public static Check goes(String zoneData) {
    return Check.fine(ABOUT, "It goes on; the zone rules are of version %s.".formatted(zoneData));
  }

  /// The clock went back under those who run.
  public static Check isBehind(Instant until) {
    return wentBack("nothing opens, closes or is sent", until);
  }

  /// The clock went back.
  public static Check keepsMessages(Instant until) {
    return wentBack("nothing is sent", until);
  }

  private static Check wentBack(String what, Instant until) {
    return Check.broken(
        ABOUT,
        "It went back, so %s before it shows %s again.".formatted(what, Plain.utc(until)),
        "Set the machine's clock right (NTP); if the later time was the wrong one, wait for it.");
  }
}
