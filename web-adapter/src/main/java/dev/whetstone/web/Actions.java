package dev.whetstone.web;

import dev.whetstone.core.store.Sql;
import java.time.Duration;
import java.time.Instant;

/// The table of presses, submits and commands: when each was tried first, so that a retry after a
/// crash is judged by the time at which the person pressed.
final class Actions {
  private static final Duration KEPT = Duration.ofDays(7);

  private Actions() {}

  /// The time of the first try.
  static Instant firstTry(Sql sql, String key, Instant now) {
    sql.update(
        "INSERT INTO web_action (key, at) VALUES (?, ?) ON CONFLICT (key) DO NOTHING", key, now);
    return sql.first("SELECT at FROM web_action WHERE key = ?", row -> row.instant("at"), key)
        .orElse(now);
  }

  static boolean isKnown(Sql sql, String key) {
    return sql.first("SELECT at FROM web_action WHERE key = ?", row -> row.instant("at"), key)
        .isPresent();
  }

  static void forgetOld(Sql sql, Instant now) {
    sql.update("DELETE FROM web_action WHERE at < ?", now.minus(KEPT));
  }
}
