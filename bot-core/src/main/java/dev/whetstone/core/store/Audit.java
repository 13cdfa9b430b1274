package dev.whetstone.core.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The table of what the bot and its admins did, and why.
public final class Audit {
  /// The actor of what the bot did by itself.
  public static final String BOT = "Whetstone";

  /// The actor of what came from the command line.
  public static final String OPERATOR = "operator";

  private Audit() {}

  /// One thing that was done.
  ///
  /// @param actor what the person was called then, or one of the constants
  /// @param memberId who did it, absent for the bot and for operators
  /// @param channelId where, absent for what concerns all
  /// @param what with the reason, as a sentence without a full stop
  public record Entry(
      Instant at,
      String actor,
      @Nullable String memberId,
      @Nullable String channelId,
      String what) {}

  /// Notes something.
  public static void note(Sql sql, Entry entry) {
    sql.update(
        "INSERT INTO audit (at, actor, member_id, channel_id, what) VALUES (?, ?, ?, ?, ?)",
        entry.at(),
        entry.actor(),
        entry.memberId(),
        entry.channelId(),
        entry.what());
  }

  /// Notes something that the bot did by itself in a channel.
  public static void note(Sql sql, Instant at, String channelId, String what) {
    note(sql, new Entry(at, BOT, null, channelId, what));
  }

  /// The newest of a channel, the newest first.
  public static List<Entry> newest(Sql sql, String channelId, int most) {
    return sql.all(
        "SELECT at, actor, member_id, channel_id, what FROM audit WHERE channel_id = ?"
            + " ORDER BY seq DESC LIMIT ?",
        row ->
            new Entry(
                row.instant("at"),
                row.text("actor"),
                row.textOrNull("member_id"),
                row.textOrNull("channel_id"),
                row.text("what")),
        channelId,
        most);
  }
}
