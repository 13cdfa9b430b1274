package dev.whetstone.web;

import dev.whetstone.core.store.Sql;
import java.util.Optional;

/// The table of a browser's windows that speak as somebody else than the browser itself.
final class Windows {
  private Windows() {}

  /// One window of one browser.
  record Window(String cookieHash, String id) {}

  static Optional<String> plays(Sql sql, Window window) {
    return sql.first(
        "SELECT plays_id FROM web_window WHERE cookie_hash = ? AND window_id = ?",
        row -> row.text("plays_id"),
        window.cookieHash(),
        window.id());
  }

  static void play(Sql sql, Window window, String memberId) {
    sql.update(
        "INSERT INTO web_window (cookie_hash, window_id, plays_id, shut) VALUES (?, ?, ?, 0)"
            + " ON CONFLICT (cookie_hash, window_id) DO UPDATE SET plays_id = excluded.plays_id, shut = 0",
        window.cookieHash(),
        window.id(),
        memberId);
  }

  /// Makes a window speak as its browser's own member again.
  static void beOneself(Sql sql, Window window) {
    sql.update(
        "DELETE FROM web_window WHERE cookie_hash = ? AND window_id = ?",
        window.cookieHash(),
        window.id());
  }

  /// A window listens, so somebody sits at it.
  static void opened(Sql sql, Window window, String ear) {
    sql.update(
        "UPDATE web_window SET ear = ?, shut = 0 WHERE cookie_hash = ? AND window_id = ?",
        ear,
        window.cookieHash(),
        window.id());
  }

  /// A stream ended; where the window has opened another since, nothing changes.
  static void ended(Sql sql, String ear) {
    sql.update("UPDATE web_window SET shut = 1 WHERE ear = ?", ear);
  }

  /// Ends the streams of earlier runs whose windows did not come back.
  static void endAllBut(Sql sql, String run) {
    sql.update(
        "UPDATE web_window SET shut = 1 WHERE ear IS NOT NULL AND substr(ear, 1, length(?)) <> ?",
        run,
        run);
  }

  static boolean isPlayed(Sql sql, String memberId) {
    return sql.first(
            "SELECT plays_id FROM web_window WHERE plays_id = ? AND shut = 0 LIMIT 1",
            row -> row.text("plays_id"),
            memberId)
        .isPresent();
  }
}
