package dev.whetstone.web;

import dev.whetstone.core.store.Row;
import dev.whetstone.core.store.Sql;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The numbered list of what changed; a page that was away asks for what came after its number.
final class Changes {
  /// Many more than a page is told of at once.
  static final int KEPT = 10_000;

  private Changes() {}

  /// What kind of change it was.
  enum Kind {
    ADDED,
    CHANGED,
    DELETED,
    REACTED,
    MEMBERS,
    CHANNELS;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// One change; without a message when it is about the members or the channels.
  record Change(long seq, Kind kind, @Nullable Long messageId) {
    static Change of(Row row) {
      Kind kind = Kind.valueOf(row.text("kind").toUpperCase(Locale.ROOT));
      return new Change(row.number("seq"), kind, row.numberOrNull("message_id"));
    }
  }

  static void add(Sql sql, Kind kind, @Nullable Long messageId) {
    sql.update(
        "INSERT INTO web_change (seq, kind, message_id) VALUES (?, ?, ?)",
        newest(sql) + 1,
        kind.word(),
        messageId);
  }

  static long newest(Sql sql) {
    return sql.first(
            "SELECT coalesce(max(seq), 0) AS newest FROM web_change", row -> row.number("newest"))
        .orElse(0L);
  }

  static List<Change> after(Sql sql, long seq, int limit) {
    return sql.all(
        "SELECT * FROM web_change WHERE seq > ? ORDER BY seq LIMIT ?", Change::of, seq, limit);
  }

  /// Forgets the oldest of more changes than any page is told; the numbers go on.
  static int trim(Sql sql, int most) {
    long from = newest(sql) - KEPT;
    return sql.update(
        "DELETE FROM web_change WHERE seq IN"
            + " (SELECT seq FROM web_change WHERE seq <= ? ORDER BY seq LIMIT ?)",
        from,
        most);
  }
}
