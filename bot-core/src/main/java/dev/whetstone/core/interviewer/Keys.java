package dev.whetstone.core.interviewer;

import dev.whetstone.core.chat.MemberRef;
import dev.whetstone.core.chat.Sending;
import dev.whetstone.core.chat.WorkspaceRef;
import java.time.LocalDate;
import java.util.Optional;

/// The keys of outbox rows and the names of lanes.
final class Keys {
  private Keys() {}

  static String root(String round) {
    return round(round, "root");
  }

  static String thread(String round) {
    return round(round, "thread");
  }

  static String question(String round, int ordinal) {
    return round(round, ordinal + "/question");
  }

  static String reveal(String round, int ordinal) {
    return round(round, ordinal + "/reveal");
  }

  static String warning(String round, int ordinal) {
    return round(round, ordinal + "/warning");
  }

  static String facts(String round) {
    return round(round, "facts");
  }

  static String wrap(String round) {
    return round(round, "wrap");
  }

  static String line(String round) {
    return round(round, "line");
  }

  /// A message that was edited from a question into an answer carries both marks.
  static String mark(String round, String message, Sending.Mark mark) {
    return switch (mark) {
      case COUNTED -> round(round, "mark/" + message);
      case HEARD -> round(round, "heard/" + message);
    };
  }

  static String skipped(String channel, LocalDate date) {
    return "skipped/" + channel + "/" + date;
  }

  static String welcome(String channel) {
    return "welcome/" + channel;
  }

  private static String round(String round, String what) {
    return "round/" + round + "/" + what;
  }

  static String channelLane(String channel) {
    return "channel/" + channel;
  }

  static String threadLane(String round) {
    return "round/" + round;
  }

  static String markLane(String round) {
    return "marks/" + round;
  }

  static String memberLane(MemberRef member) {
    return memberLanes(member.workspace()) + member.id();
  }

  /// What the lanes of a workspace's members begin with.
  static String memberLanes(WorkspaceRef workspace) {
    return "member/" + workspace.platform() + "/" + workspace.id() + "/";
  }

  /// What is said to one person.
  static String note(String what) {
    return "note/" + what;
  }

  /// The channel that a key may name in its second place, as `skipped/<channel>/<date>` does.
  static Optional<String> channelOf(String key) {
    String[] parts = key.split("/", 3);
    return parts.length == 3 ? Optional.of(parts[1]) : Optional.empty();
  }

  /// The round that a key belongs to; empty for keys of other things.
  static Optional<String> roundOf(String key) {
    String[] parts = key.split("/", 3);
    return parts.length == 3 && parts[0].equals("round") ? Optional.of(parts[1]) : Optional.empty();
  }
}
