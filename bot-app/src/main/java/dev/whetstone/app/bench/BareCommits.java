package dev.whetstone.app.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// The least that a durable answer can cost: one transaction of the same rows, by prepared
/// statements on one connection, without any decision.
final class BareCommits implements AutoCloseable {
  private static final int ROWS = 200;
  private final Connection connection;
  private final List<PreparedStatement> statements = new ArrayList<>();
  private int number;

  BareCommits(Path file) throws SQLException {
    connection = DriverManager.getConnection("jdbc:sqlite:" + file);
    try (Statement setUp = connection.createStatement()) {
      setUp.execute("PRAGMA journal_mode=WAL");
      setUp.execute("PRAGMA synchronous=FULL");
      setUp.execute("PRAGMA wal_autocheckpoint=8000");
      setUp.execute("CREATE TABLE seen (key TEXT PRIMARY KEY, at INTEGER NOT NULL) STRICT");
      setUp.execute(
          "CREATE TABLE answer (id TEXT PRIMARY KEY, round_id TEXT, ordinal INTEGER, member_id TEXT,"
              + " kind TEXT, source TEXT, at INTEGER, state TEXT, text TEXT, tokens TEXT,"
              + " UNIQUE (round_id, source, kind)) STRICT");
      setUp.execute("CREATE INDEX answer_member ON answer (member_id, round_id)");
      setUp.execute("CREATE TABLE round (id TEXT PRIMARY KEY, version INTEGER) STRICT");
      setUp.execute(
          "CREATE TABLE timer (owner TEXT, kind TEXT, ordinal INTEGER, due_at INTEGER,"
              + " PRIMARY KEY (owner, kind, ordinal)) STRICT");
      setUp.execute("CREATE INDEX timer_due ON timer (due_at)");
      setUp.execute("CREATE TABLE lane (id TEXT PRIMARY KEY, next_at INTEGER) STRICT");
      setUp.execute(
          "CREATE TABLE outbox (seq INTEGER PRIMARY KEY, lane_id TEXT, key TEXT UNIQUE,"
              + " body TEXT, state TEXT) STRICT");
      for (int i = 0; i < ROWS; i++) {
        setUp.execute("INSERT INTO round VALUES ('round-" + i + "', 0)");
        setUp.execute("INSERT INTO lane VALUES ('round-" + i + "', 0)");
      }
    }
    connection.setAutoCommit(false);
    for (String sql :
        List.of(
            "INSERT INTO seen VALUES (?, 1)",
            "INSERT INTO answer VALUES (?, ?, 1, 'member', 'OPEN', ?, 1, 'COUNTED', NULL, ?)",
            "UPDATE round SET version = version + 1 WHERE id = ?",
            "DELETE FROM timer WHERE owner = ?",
            "INSERT INTO timer VALUES (?, 'ROUND', 0, 1)",
            "INSERT INTO outbox (lane_id, key, body, state) VALUES (?, ?, '{}', 'PENDING')",
            "UPDATE lane SET next_at = 1 WHERE id = ?")) {
      statements.add(connection.prepareStatement(sql));
    }
  }

  /// Writes the rows of one answer, durably.
  ///
  /// @param tokens as long as an answer's
  void commit(String tokens) {
    int row = ++number;
    String round = "round-" + row % ROWS;
    try {
      run(0, "fake/W1/Said/event-" + row);
      run(1, "answer-" + row, round, "source-" + row, tokens);
      run(2, round);
      run(3, round);
      run(4, round);
      run(5, round, "round/" + round + "/mark/" + row);
      run(6, round);
      connection.commit();
    } catch (SQLException failure) {
      throw new IllegalStateException("the yardstick failed", failure);
    }
  }

  private void run(int statement, String... values) throws SQLException {
    PreparedStatement prepared = statements.get(statement);
    for (int i = 0; i < values.length; i++) {
      prepared.setString(i + 1, values[i]);
    }
    prepared.executeUpdate();
  }

  @Override
  public void close() throws SQLException {
    for (PreparedStatement statement : statements) {
      statement.close();
    }
    connection.close();
  }
}
