package dev.whetstone.core.words;

import dev.whetstone.core.schedule.Opening;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;

/// What the doctor says about one channel.
public final class ChannelWords {
  private ChannelWords() {}

  /// Whatever is said about it, by what an operator calls it.
  public static String about(String channel) {
    return "channel " + channel;
  }

  /// The platform took it away.
  public static Check disabled(String about, String reason) {
    return Check.broken(
        about,
        "The platform took it away (%s), so no rounds are held.".formatted(reason),
        "Let the bot in again and set the channel up, or remove it.");
  }

  /// There is no schedule.
  public static Check noSchedule(String about) {
    return Check.look(
        about, "It has no schedule.", "Whoever manages it can type /drill setup there.");
  }

  /// It pauses.
  public static Check paused(String about, String until) {
    return Check.look(
        about, "It pauses %s.".formatted(until), "/drill resume there ends the pause.");
  }

  /// When the next rounds open.
  public static Check opens(String about, ZoneId zone, List<Opening> next) {
    return Check.fine(
        about,
        "It opens next, in %s: %s."
            .formatted(
                zone.getId(),
                next.stream()
                    .map(opening -> Plain.local(opening.at(), zone))
                    .collect(Collectors.joining("; "))));
  }

  /// No round will open.
  public static Check nothingOpens(String about) {
    return Check.look(
        about, "No round is planned: there is no study day to come.", "Change its days.");
  }

  /// A round is due and has not opened.
  public static Check late(String about, Instant planned, Duration late) {
    return Check.broken(
        about,
        "A round should have opened at %s, %s ago.".formatted(Plain.utc(planned), Plain.time(late)),
        "Look at the log; if nothing moves, start Whetstone again.");
  }

  /// How many drills it can still have for the first time.
  public static Check pool(String about, long left, long all) {
    return Check.fine(
        about,
        "%d of %s under its filter were not held yet.".formatted(left, Plain.count(all, "drill")));
  }

  /// Few drills are left.
  public static Check poolEnds(String about, long left, long all) {
    return Check.look(
        about,
        "Only %d of %s under its filter were not held yet; then the oldest come again."
            .formatted(left, Plain.count(all, "drill")),
        "Allow more domains, or add a pack of your own.");
  }

  /// No drill can be held.
  public static Check emptyPool(String about) {
    return Check.broken(
        about,
        "No drill fits its filter, so no round can open.",
        "Allow more domains, or start Whetstone with the pack that has them.");
  }

  /// What is planned.
  public static Check planned(String about, List<String> titles) {
    return Check.fine(
        about,
        titles.isEmpty()
            ? "The next drill is picked when its round opens."
            : "Planned: %s.".formatted(String.join("; ", titles)));
  }

  /// A planned drill left the bank.
  public static Check plannedIsGone(String about, String key) {
    return Check.look(
        about,
        "The planned drill %s is in no pack here; another takes its place.".formatted(key),
        "Name the pack that has it with --pack.");
  }
}
