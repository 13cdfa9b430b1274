package dev.whetstone.core.store;

import java.time.LocalTime;
import java.util.Optional;

/// The table of who wants to be reminded of a channel's rounds, and when.
public final class Reminders {
  private Reminders() {}

  /// Sets a member's reminder for a channel.
  ///
  /// @param at in the member's own zone, else the channel's
  public static void put(Sql sql, String member, String channel, LocalTime at) {
    sql.update(
        "INSERT INTO reminder (member_id, channel_id, local_time) VALUES (?, ?, ?) ON CONFLICT"
            + " (member_id, channel_id) DO UPDATE SET local_time = excluded.local_time",
        member,
        channel,
        at.toString());
  }

  /// The member's reminder for a channel.
  public static Optional<LocalTime> of(Sql sql, String member, String channel) {
    return sql.first(
        "SELECT local_time FROM reminder WHERE member_id = ? AND channel_id = ?",
        row -> LocalTime.parse(row.text("local_time")),
        member,
        channel);
  }

  /// Ends a member's reminder for a channel.
  public static void drop(Sql sql, String member, String channel) {
    sql.update("DELETE FROM reminder WHERE member_id = ? AND channel_id = ?", member, channel);
  }
}
