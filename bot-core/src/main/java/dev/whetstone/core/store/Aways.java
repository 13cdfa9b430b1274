package dev.whetstone.core.store;

import dev.whetstone.core.streak.Interval;
import java.time.Instant;
import java.util.List;

/// The table of times for which members said that they are away.
public final class Aways {
  private Aways() {}

  /// A member says so.
  public static void add(Sql sql, String memberId, Interval away, Instant declared) {
    sql.update(
        "INSERT INTO away (member_id, from_at, until_at, declared_at) VALUES (?, ?, ?, ?)",
        memberId,
        away.from(),
        away.until(),
        declared);
  }

  /// What is not over at an instant, in order and without overlaps.
  public static List<Interval> after(Sql sql, String memberId, Instant at) {
    return Interval.union(
        sql.all(
            "SELECT from_at, until_at FROM away WHERE member_id = ? AND until_at > ?",
            row -> new Interval(row.instant("from_at"), row.instant("until_at")),
            memberId,
            at));
  }

  /// The member is back: what lasts ends, and what was to come does not. False when there was
  /// nothing to end.
  public static boolean end(Sql sql, String memberId, Instant at) {
    int dropped = sql.update("DELETE FROM away WHERE member_id = ? AND from_at >= ?", memberId, at);
    int cut =
        sql.update(
            "UPDATE away SET until_at = ? WHERE member_id = ? AND until_at > ?", at, memberId, at);
    return dropped + cut > 0;
  }

  /// Whether a member had said before an instant that they would be away at it.
  public static boolean covers(Sql sql, String memberId, Instant opened) {
    return sql.first(
            "SELECT 1 AS one FROM away"
                + " WHERE member_id = ? AND from_at <= ? AND until_at > ? AND declared_at < ?",
            row -> row.number("one"),
            memberId,
            opened,
            opened,
            opened)
        .isPresent();
  }
}
