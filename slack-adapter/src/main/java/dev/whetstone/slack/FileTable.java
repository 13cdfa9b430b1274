package dev.whetstone.slack;

import dev.whetstone.core.chat.Block;
import dev.whetstone.core.store.Transactions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/// Which file of a workspace shows which picture: the table `slack_picture`. A picture is drawn
/// anew when a better layout of its diagram is found, so a file counts only with the print of its
/// bytes.
final class FileTable {
  /// Longer than any message with a picture is edited.
  private static final Duration KEPT = Duration.ofDays(90);

  private final Transactions transactions;
  private final InstantSource clock;

  FileTable(Transactions transactions, InstantSource clock) {
    this.transactions = transactions;
    this.clock = clock;
    transactions.write(sql -> {
      // Before, a file was kept for good whatever its picture had become.
      sql.update("DROP TABLE IF EXISTS slack_file");
      return sql.update(
          """
          CREATE TABLE IF NOT EXISTS slack_picture (
            team TEXT NOT NULL,
            picture TEXT NOT NULL,
            print TEXT NOT NULL,
            file TEXT NOT NULL,
            at INTEGER NOT NULL,
            PRIMARY KEY (team, picture)
          )\
          """);
    });
  }

  /// A file and what it shows.
  record Kept(String file, String print) {}

  /// The file that showed it last.
  Optional<Kept> last(String team, Block.Picture picture) {
    return transactions.read(sql ->
        sql.first(
            "SELECT file, print FROM slack_picture WHERE team = ? AND picture = ?",
            row -> new Kept(row.text("file"), row.text("print")),
            team,
            picture.key()));
  }

  void keep(String team, Block.Picture picture, String print, String file) {
    transactions.write(sql -> {
      sql.update("DELETE FROM slack_picture WHERE at < ?", clock.instant().minus(KEPT));
      return sql.update(
          """
          INSERT INTO slack_picture (team, picture, print, file, at) VALUES (?, ?, ?, ?, ?)
          ON CONFLICT (team, picture)
          DO UPDATE SET print = excluded.print, file = excluded.file, at = excluded.at\
          """,
          team,
          picture.key(),
          print,
          file,
          clock.instant());
    });
  }

  void forget(String team, Block.Picture picture) {
    transactions.write(sql ->
        sql.update(
            "DELETE FROM slack_picture WHERE team = ? AND picture = ?", team, picture.key()));
  }
}
