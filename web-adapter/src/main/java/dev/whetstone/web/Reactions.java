package dev.whetstone.web;

import dev.whetstone.core.store.Sql;
import java.time.Instant;
import java.util.List;

/// The table of marks and reactions.
final class Reactions {
  /// The name of the bot's mark for what it counted.
  static final String COUNTED = "counted";

  /// The name of the bot's mark for a question that it heard.
  static final String HEARD = "heard";

  /// What people can give.
  static final String THUMBS_UP = "thumbs-up";

  /// The bot's place in the column of members.
  static final String BOT = "";

  private Reactions() {}

  /// One reaction by one member.
  record Reaction(String memberId, String name) {}

  static List<Reaction> on(Sql sql, long messageId) {
    return sql.all(
        "SELECT member_id, name FROM web_reaction WHERE message_id = ? ORDER BY at, member_id",
        row -> new Reaction(row.text("member_id"), row.text("name")),
        messageId);
  }

  static boolean has(Sql sql, long messageId, Reaction reaction) {
    return on(sql, messageId).contains(reaction);
  }

  static void set(Sql sql, long messageId, Reaction reaction, boolean on, Instant at) {
    if (on) {
      add(sql, messageId, reaction, at);
    } else {
      remove(sql, messageId, reaction);
    }
  }

  static void add(Sql sql, long messageId, Reaction reaction, Instant at) {
    int added =
        sql.update(
            "INSERT INTO web_reaction (message_id, member_id, name, at) VALUES (?, ?, ?, ?)"
                + " ON CONFLICT (message_id, member_id, name) DO NOTHING",
            messageId,
            reaction.memberId(),
            reaction.name(),
            at);
    tell(sql, messageId, added);
  }

  static void remove(Sql sql, long messageId, Reaction reaction) {
    int removed =
        sql.update(
            "DELETE FROM web_reaction WHERE message_id = ? AND member_id = ? AND name = ?",
            messageId,
            reaction.memberId(),
            reaction.name());
    tell(sql, messageId, removed);
  }

  private static void tell(Sql sql, long messageId, int touched) {
    if (touched == 1) {
      Changes.add(sql, Changes.Kind.REACTED, messageId);
    }
  }
}
