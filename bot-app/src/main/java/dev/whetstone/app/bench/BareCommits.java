package dev.whetstone.app.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The least that a durable answer can cost: one transaction of the very rows that the product
/// wrote for one, into a copy of its database, by prepared statements on one connection, without
/// reading or deciding anything.
final class BareCommits implements AutoCloseable {
  /// Into which an answer writes rows of its own; the round and its lane are changed besides.
  private static final List<String> TABLES = List.of("seen", "answer", "progress", "outbox");

  private final Connection theirs;
  private final Connection copy;
  private final Map<String, Long> newest = new TreeMap<>();
  private final Map<String, PreparedStatement> statements = new HashMap<>();

  /// @param database the product's, in use; it is copied as it is now
  /// @param copy must not exist
  BareCommits(Path database, Path copy) throws SQLException {
    theirs = DriverManager.getConnection("jdbc:sqlite:" + database);
    try (PreparedStatement into = theirs.prepareStatement("VACUUM INTO ?")) {
      into.setString(1, copy.toString());
      into.execute();
    }
    this.copy = DriverManager.getConnection("jdbc:sqlite:" + copy);
    try (Statement setUp = this.copy.createStatement()) {
      setUp.execute("PRAGMA journal_mode=WAL");
      setUp.execute("PRAGMA synchronous=FULL");
      setUp.execute("PRAGMA wal_autocheckpoint=8000");
    }
    this.copy.setAutoCommit(false);
    written();
  }

  /// A row of a table, column by column.
  record Written(String table, List<Object> values) {}

  /// The rows that the product has written since this was asked last.
  List<Written> written() throws SQLException {
    List<Written> rows = new ArrayList<>();
    for (String table : TABLES) {
      try (PreparedStatement fresh =
          theirs.prepareStatement(
              "SELECT rowid AS row_number_, * FROM " + table + " WHERE rowid > ? ORDER BY rowid")) {
        fresh.setLong(1, newest.getOrDefault(table, 0L));
        try (ResultSet result = fresh.executeQuery()) {
          while (result.next()) {
            newest.put(table, result.getLong(1));
            rows.add(new Written(table, values(result)));
          }
        }
      }
    }
    return rows;
  }

  private static List<Object> values(ResultSet result) throws SQLException {
    List<Object> values = new ArrayList<>();
    for (int column = 2; column <= result.getMetaData().getColumnCount(); column++) {
      values.add(result.getObject(column));
    }
    return values;
  }

  /// Writes the rows of one answer to a round, durably.
  void commit(List<Written> rows, String round) {
    try {
      for (Written row : rows) {
        run(
            "INSERT INTO %s VALUES (%s)"
                .formatted(
                    row.table, String.join(", ", Collections.nCopies(row.values.size(), "?"))),
            row.values);
      }
      run("UPDATE round SET version = version + 1 WHERE id = ?", List.of(round));
      if (rows.stream().anyMatch(row -> row.table.equals("outbox"))) {
        run("UPDATE lane SET next_at = 1 WHERE id = ?", List.of("round/" + round));
      }
      copy.commit();
    } catch (SQLException failure) {
      throw new IllegalStateException("the yardstick failed", failure);
    }
  }

  private void run(String sql, List<Object> values) throws SQLException {
    PreparedStatement prepared = statements.get(sql);
    if (prepared == null) {
      prepared = copy.prepareStatement(sql);
      statements.put(sql, prepared);
    }
    for (int i = 0; i < values.size(); i++) {
      prepared.setObject(i + 1, values.get(i));
    }
    prepared.executeUpdate();
  }

  @Override
  public void close() throws SQLException {
    for (PreparedStatement statement : statements.values()) {
      statement.close();
    }
    copy.close();
    theirs.close();
  }
}
