package dev.whetstone.discord;

import java.time.Instant;
import java.util.regex.Pattern;

/// Discord's ids, which hold the instant at which they were made
/// (discord.com/developers/docs/reference#snowflakes).
public final class Snowflakes {
  /// Before the first of them.
  static final String FIRST = "0";

  private static final long EPOCH_MILLIS = 1_420_070_400_000L;
  private static final int TIME_BITS = 22;
  private static final Pattern SHAPE = Pattern.compile("\\d{1,20}");

  private Snowflakes() {}

  /// Whether a text can be an id, so that it may stand in an address.
  public static boolean isOne(String text) {
    return SHAPE.matcher(text).matches() && (text.length() < 20 || isUnsignedLong(text));
  }

  private static boolean isUnsignedLong(String digits) {
    return digits.compareTo(Long.toUnsignedString(-1)) <= 0;
  }

  /// When it was made; the epoch for what is no id.
  public static Instant instant(String id) {
    return isOne(id)
        ? Instant.ofEpochMilli((Long.parseUnsignedLong(id) >>> TIME_BITS) + EPOCH_MILLIS)
        : Instant.EPOCH;
  }

  /// An id older than all that are made at an instant or later.
  static String before(Instant at) {
    long millis = at.toEpochMilli() - EPOCH_MILLIS;
    return millis <= 0 ? FIRST : Long.toUnsignedString((millis << TIME_BITS) - 1);
  }

  /// Negative where the first is the older one.
  static int compare(String one, String other) {
    return Long.compareUnsigned(Long.parseUnsignedLong(one), Long.parseUnsignedLong(other));
  }
}
