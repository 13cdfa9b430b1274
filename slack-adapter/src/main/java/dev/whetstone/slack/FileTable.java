package dev.whetstone.slack;

import dev.whetstone.core.chat.Block;
import dev.whetstone.core.store.Transactions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/// Which file of a workspace shows which picture: the table `slack_file`.
final class FileTable {
  /// Longer than any message with a picture is edited.
  private static final Duration KEPT = Duration.ofDays(90);

  private final Transactions transactions;
  private final InstantSource clock;

  FileTable(Transactions transactions, InstantSource clock) {
    this.transactions = transactions;
    this.clock = clock;
    transactions.write(sql ->
        sql.update(
            """
            CREATE TABLE IF NOT EXISTS slack_file (
              team TEXT NOT NULL,
              picture TEXT NOT NULL,
              file TEXT NOT NULL,
              at INTEGER NOT NULL,
              PRIMARY KEY (team, picture)
            )\
            """));
  }

  Optional<String> file(String team, Block.Picture picture) {
    return transactions.read(sql ->
        sql.first(
            "SELECT file FROM slack_file WHERE team = ? AND picture = ?",
            row -> row.text("file"),
            team,
            picture.key()));
  }

  void keep(String team, Block.Picture picture, String file) {
    transactions.write(sql -> {
      sql.update("DELETE FROM slack_file WHERE at < ?", clock.instant().minus(KEPT));
      return sql.update(
          """
          INSERT INTO slack_file (team, picture, file, at) VALUES (?, ?, ?, ?)
          ON CONFLICT (team, picture) DO UPDATE SET file = excluded.file, at = excluded.at\
          """,
          team,
          picture.key(),
          file,
          clock.instant());
    });
  }

  void forget(String team, Block.Picture picture) {
    transactions.write(sql ->
        sql.update("DELETE FROM slack_file WHERE team = ? AND picture = ?", team, picture.key()));
  }
}
