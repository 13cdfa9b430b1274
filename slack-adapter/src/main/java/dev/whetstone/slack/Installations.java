package dev.whetstone.slack;

import com.google.gson.JsonObject;
import dev.whetstone.core.adapter.Secret;
import dev.whetstone.core.store.Row;
import dev.whetstone.core.store.Sql;
import dev.whetstone.core.store.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The workspaces that installed the app, with their sealed tokens: the tables `slack_installation`
/// and `slack_install_state`.
final class Installations {
  private static final Logger log = LoggerFactory.getLogger(Installations.class);

  /// Who begins to install has so long to come back.
  private static final Duration STATE_GOOD_FOR = Duration.ofMinutes(10);

  static final String TABLE = "slack_installation";

  private static final List<String> TABLES =
      List.of(
          """
          CREATE TABLE IF NOT EXISTS slack_installation (
            team TEXT PRIMARY KEY,
            sealed TEXT NOT NULL,
            key_id TEXT NOT NULL,
            expires_at INTEGER,
            version INTEGER NOT NULL,
            refreshing_until INTEGER NOT NULL DEFAULT 0
          )\
          """,
          """
          CREATE TABLE IF NOT EXISTS slack_install_state (
            state TEXT PRIMARY KEY,
            at INTEGER NOT NULL
          )\
          """);

  private final Transactions transactions;
  private final Keyring keys;

  Installations(Transactions transactions, Keyring keys) {
    this.transactions = transactions;
    this.keys = keys;
    transactions.write(sql -> {
      TABLES.forEach(table -> sql.update(table));
      return true;
    });
  }

  /// A workspace's tokens.
  ///
  /// @param refresh gets the next token; absent where tokens do not expire
  /// @param expiresAt absent where they do not
  record Installation(
      String team,
      Secret token,
      @Nullable Secret refresh,
      @Nullable Instant expiresAt,
      long version) {}

  /// Keeps the tokens of a new or renewed installation.
  void put(String team, Secret token, @Nullable Secret refresh, @Nullable Instant expiresAt) {
    Keyring.Sealed sealed = sealed(team, token, refresh);
    transactions.write(sql ->
        sql.update(
            """
            INSERT INTO slack_installation (team, sealed, key_id, expires_at, version)
            VALUES (?, ?, ?, ?, 1)
            ON CONFLICT (team) DO UPDATE SET sealed = excluded.sealed, key_id = excluded.key_id,
              expires_at = excluded.expires_at, version = slack_installation.version + 1,
              refreshing_until = 0\
            """,
            team,
            sealed.text(),
            sealed.keyId(),
            expiresAt));
  }

  /// A workspace's tokens; empty where it has none that this program's keys open.
  Optional<Installation> of(String team) {
    return transactions.read(sql -> of(sql, team));
  }

  private Optional<Installation> of(Sql sql, String team) {
    Optional<Stored> stored =
        sql.first(
            "SELECT * FROM slack_installation WHERE team = ?", row -> stored(row, keys), team);
    stored
        .filter(it -> it.installation().isEmpty())
        .ifPresent(shut ->
            log.error(
                "the token of {} cannot be opened: its key {} is not in WHETSTONE_KEYS",
                team,
                shut.keyId()));
    return stored.flatMap(Stored::installation);
  }

  /// A row of the table.
  ///
  /// @param installation empty where no key opens it
  record Stored(String team, String keyId, Optional<Installation> installation) {}

  /// All that is stored, as far as these keys open it; the table must be there.
  static List<Stored> stored(Sql sql, Keyring keys) {
    return sql.all("SELECT * FROM slack_installation ORDER BY team", row -> stored(row, keys));
  }

  private static Stored stored(Row row, Keyring keys) {
    String team = row.text("team");
    String key = row.text("key_id");
    return new Stored(
        team, key, opened(row, team, new Keyring.Sealed(key, row.text("sealed")), keys));
  }

  private static Optional<Installation> opened(
      Row row, String team, Keyring.Sealed sealed, Keyring keys) {
    return keys.open(sealed, team)
        .map(Payload::read)
        .map(json ->
            new Installation(
                team,
                new Secret(json.text("token")),
                json.some("refresh").map(Secret::new).orElse(null),
                row.instantOrNull("expires_at"),
                row.number("version")));
  }

  /// The workspaces that have tokens.
  List<String> teams() {
    return transactions.read(sql ->
        sql.all("SELECT team FROM slack_installation ORDER BY team", row -> row.text("team")));
  }

  /// Forgets a workspace's tokens.
  void drop(String team) {
    transactions.write(sql -> sql.update("DELETE FROM slack_installation WHERE team = ?", team));
  }

  /// Whether this process is the one that refreshes these tokens now; of several, one is.
  boolean mayRefresh(Installation stale, Instant now, Duration lease) {
    return transactions.write(sql ->
        sql.update(
            """
            UPDATE slack_installation SET refreshing_until = ?
            WHERE team = ? AND version = ? AND refreshing_until < ?\
            """,
            now.plus(lease),
            stale.team(),
            stale.version(),
            now))
        > 0;
  }

  /// Puts fresh tokens in the place of those of this version; false when others were there first.
  boolean refreshed(
      Installation stale, Secret token, @Nullable Secret refresh, @Nullable Instant expiresAt) {
    Keyring.Sealed sealed = sealed(stale.team(), token, refresh);
    return transactions.write(sql ->
        sql.update(
            """
            UPDATE slack_installation SET sealed = ?, key_id = ?, expires_at = ?,
              version = version + 1, refreshing_until = 0
            WHERE team = ? AND version = ?\
            """,
            sealed.text(),
            sealed.keyId(),
            expiresAt,
            stale.team(),
            stale.version()))
        > 0;
  }

  private Keyring.Sealed sealed(String team, Secret token, @Nullable Secret refresh) {
    JsonObject json = new JsonObject();
    json.addProperty("token", token.reveal());
    if (refresh != null) {
      json.addProperty("refresh", refresh.reveal());
    }
    return keys.seal(json.toString(), team);
  }

  /// Remembers that somebody set out to install the app.
  void begin(String state, Instant now) {
    transactions.write(sql -> {
      sql.update("DELETE FROM slack_install_state WHERE at < ?", now.minus(STATE_GOOD_FOR));
      return sql.update("INSERT INTO slack_install_state (state, at) VALUES (?, ?)", state, now);
    });
  }

  /// Whether this is somebody who set out and has not come back before.
  boolean comesBack(String state, Instant now) {
    return transactions.write(sql ->
        sql.update(
            "DELETE FROM slack_install_state WHERE state = ? AND at >= ?",
            state,
            now.minus(STATE_GOOD_FOR)))
        > 0;
  }
}
