package dev.whetstone.discord;

import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.MemberRef;
import dev.whetstone.core.store.Transactions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/// What our direct messages are about, since Discord does not say so where a button of one is
/// pressed: the table `discord_direct`.
final class DirectTopics {
  /// Longer than any round takes.
  private static final Duration KEPT = Duration.ofDays(30);

  private final Transactions transactions;
  private final InstantSource clock;

  DirectTopics(Transactions transactions, InstantSource clock) {
    this.transactions = transactions;
    this.clock = clock;
    transactions.write(sql ->
        sql.update(
            """
            CREATE TABLE IF NOT EXISTS discord_direct (
              message TEXT PRIMARY KEY,
              member TEXT NOT NULL,
              guild TEXT NOT NULL,
              channel TEXT NOT NULL,
              at INTEGER NOT NULL
            )\
            """));
  }

  void sent(String message, MemberRef member, ChannelRef about) {
    transactions.write(sql -> {
      sql.update("DELETE FROM discord_direct WHERE at < ?", clock.instant().minus(KEPT));
      return sql.update(
          """
          INSERT INTO discord_direct (message, member, guild, channel, at) VALUES (?, ?, ?, ?, ?)
          ON CONFLICT (message) DO NOTHING\
          """,
          message,
          member.id(),
          about.workspace().id(),
          about.id(),
          clock.instant());
    });
  }

  /// What a message to somebody is about; where that one is not known, what the last was about.
  Optional<ChannelRef> about(String message, String member) {
    return transactions.read(sql ->
        sql.first(
            """
            SELECT guild, channel FROM discord_direct WHERE member = ?
            ORDER BY CASE WHEN message = ? THEN 0 ELSE 1 END, at DESC LIMIT 1\
            """,
            row -> Places.channelRef(row.text("guild"), row.text("channel")),
            member,
            message));
  }

  void forget(MemberRef member) {
    transactions.write(sql ->
        sql.update(
            "DELETE FROM discord_direct WHERE member = ? AND guild = ?",
            member.id(),
            member.workspace().id()));
  }
}
