package dev.whetstone.core.words;

import dev.whetstone.core.streak.Interval;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// What is said about being away.
public final class AwayWords {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.ENGLISH);

  private AwayWords() {}

  /// What a member has declared.
  ///
  /// @param zone the channel's, in which the days are counted
  public static String declared(List<Interval> away, ZoneId zone) {
    return away.isEmpty()
        ? "You have not said that you will be away. To do so: /drill away 2026-12-24 to 2027-01-02"
        : "You are away %s. Rounds that open then pass your streak by; what you answer all the same"
                .formatted(days(away, zone))
            + " counts. /drill away back ends it.";
  }

  /// The same days again.
  public static String alreadySaid(List<Interval> away, ZoneId zone) {
    return "You have said so already. " + declared(away, zone);
  }

  /// Behind what was declared, where a round that is open does not profit.
  public static String tooLate() {
    return " The round that is open now opened before you said so: it counts as usual, and answers"
        + " to it are taken until its deadline.";
  }

  /// Being away ended.
  public static String back() {
    return "Welcome back. The next round counts for you again.";
  }

  /// There was nothing to end.
  public static String wasNotAway() {
    return "You had not said that you would be away, so there is nothing to end.";
  }

  private static String days(List<Interval> away, ZoneId zone) {
    return away.stream().map(one -> days(one, zone)).collect(Collectors.joining(", and "));
  }

  private static String days(Interval away, ZoneId zone) {
    String first = day(away.from(), zone);
    String last = day(away.until().minusMillis(1), zone);
    return first.equals(last) ? "on " + first : "from " + first + " to " + last;
  }

  private static String day(Instant at, ZoneId zone) {
    return DAY.format(at.atZone(zone));
  }
}
