package dev.whetstone.web;

import dev.whetstone.core.store.Row;
import dev.whetstone.core.store.Sql;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The tables of members and of the browsers that speak for them.
final class Members {
  private Members() {}

  static List<WebMember> all(Sql sql) {
    return sql.all("SELECT * FROM web_member ORDER BY joined_at, id", Members::member);
  }

  static Optional<WebMember> byId(Sql sql, String id) {
    return sql.first("SELECT * FROM web_member WHERE id = ?", Members::member, id);
  }

  static void add(Sql sql, WebMember member, Instant at) {
    int added =
        sql.update(
            "INSERT INTO web_member (id, name, zone, manages, seeded, joined_at) VALUES (?, ?, ?, ?, ?, ?)"
                + " ON CONFLICT (id) DO NOTHING",
            member.id(),
            member.name(),
            member.zone(),
            member.manages(),
            member.seeded(),
            at);
    if (added == 1) {
      Changes.add(sql, Changes.Kind.MEMBERS, null);
    }
  }

  static void rename(Sql sql, WebMember member) {
    int changed =
        sql.update(
            "UPDATE web_member SET name = ?, zone = ? WHERE id = ? AND (name <> ? OR coalesce(zone, '') <> coalesce(?, ''))",
            member.name(),
            member.zone(),
            member.id(),
            member.name(),
            member.zone());
    if (changed == 1) {
      Changes.add(sql, Changes.Kind.MEMBERS, null);
    }
  }

  /// The name itself, or with a number behind it when somebody else has it already.
  static String freeName(Sql sql, String wanted, String exceptId) {
    String free = wanted;
    for (int number = 2; taken(sql, free, exceptId); number++) {
      free = wanted + " " + number;
    }
    return free;
  }

  private static boolean taken(Sql sql, String name, String exceptId) {
    return sql.first(
            "SELECT id FROM web_member WHERE lower(name) = lower(?) AND id <> ?",
            row -> row.text("id"),
            name,
            exceptId)
        .isPresent();
  }

  static boolean someoneJoined(Sql sql) {
    return sql.first("SELECT id FROM web_member WHERE seeded = 0 LIMIT 1", row -> row.text("id"))
        .isPresent();
  }

  static Optional<Browser> browser(Sql sql, String cookieHash) {
    return sql.first(
        "SELECT * FROM web_browser WHERE cookie_hash = ?",
        row -> new Browser(cookieHash, row.textOrNull("own_id"), row.text("plays_id")),
        cookieHash);
  }

  static void keep(Sql sql, Browser browser) {
    sql.update(
        "INSERT INTO web_browser (cookie_hash, own_id, plays_id) VALUES (?, ?, ?)"
            + " ON CONFLICT (cookie_hash) DO UPDATE SET own_id = excluded.own_id, plays_id = excluded.plays_id",
        browser.cookieHash(),
        browser.ownId(),
        browser.playsId());
  }

  static boolean isPlayed(Sql sql, String memberId) {
    return Windows.isPlayed(sql, memberId)
        || sql.first(
                "SELECT plays_id FROM web_browser WHERE plays_id = ?",
                row -> row.text("plays_id"),
                memberId)
            .isPresent();
  }

  private static WebMember member(Row row) {
    return new WebMember(
        row.text("id"),
        row.text("name"),
        row.textOrNull("zone"),
        row.flag("manages"),
        row.flag("seeded"));
  }
}
