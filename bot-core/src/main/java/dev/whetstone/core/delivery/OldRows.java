package dev.whetstone.core.delivery;

import dev.whetstone.core.store.Sql;
import java.time.Instant;

/// What nobody needs any more of what was said.
public final class OldRows {
  private OldRows() {}

  /// Forgets texts of what was sent before an instant, or came to nothing before it, at most so
  /// many of each; returns how many.
  public static int forgetTexts(Sql sql, Instant at, int most) {
    int sent =
        sql.update(
            """
            UPDATE outbox SET body = NULL WHERE seq IN (
              SELECT seq FROM outbox
              WHERE body IS NOT NULL AND sent_at IS NOT NULL AND sent_at < ? AND state = 'SENT'
              ORDER BY sent_at LIMIT ?)\
            """,
            at,
            most);
    int unsent =
        sql.update(
            """
            UPDATE outbox SET body = NULL WHERE seq IN (
              SELECT seq FROM outbox
              WHERE body IS NOT NULL AND state IN ('DEAD', 'EXPIRED', 'CANCELLED', 'HELD')
                AND COALESCE(sent_at, tried_at, not_before) < ? LIMIT ?)\
            """,
            at,
            most);
    return Math.max(sent, unsent);
  }

  /// Forgets finished rows that were last sent, tried or meant to be sent before an instant,
  /// whatever they belong to; the numbers of the table rise with time, so that only its beginning
  /// is read.
  public static int forgetFinished(Sql sql, Instant before, int most) {
    return sql.update(
        """
        DELETE FROM outbox WHERE seq IN (
          SELECT seq FROM (
            SELECT seq, state, sent_at, tried_at, not_before FROM outbox ORDER BY seq LIMIT 20000)
            AS oldest
          WHERE state NOT IN ('PENDING', 'SENDING', 'UNKNOWN')
            AND COALESCE(sent_at, tried_at, not_before) < ? LIMIT ?)\
        """,
        before,
        most);
  }

  /// Forgets finished rows whose keys begin with this, and those of them that came to nothing.
  ///
  /// @param prefix ends in a slash
  public static int forgetUnder(Sql sql, String prefix, Instant before, int most) {
    String end = prefix.substring(0, prefix.length() - 1) + "0"; // the sign after the slash
    return sql.update(
        """
        DELETE FROM outbox WHERE seq IN (
          SELECT seq FROM outbox WHERE key >= ? AND key < ? AND not_before < ?
            AND state NOT IN ('PENDING', 'SENDING', 'UNKNOWN') LIMIT ?)\
        """,
        prefix,
        end,
        before,
        most);
  }
}
