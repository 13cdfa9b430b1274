package dev.whetstone.core.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.function.Function;

/// The schema in a SQLite database in memory, on one connection: enough to test a table's class.
public final class PlainTransactions implements Transactions, AutoCloseable {
  private final JdbcSql sql;

  /// A fresh database with all migrations.
  public PlainTransactions() {
    sql = new JdbcSql(connection(), Path.of("memory"));
    Schema.create(sql);
  }

  private static Connection connection() {
    try {
      return DriverManager.getConnection("jdbc:sqlite::memory:");
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  @Override
  public synchronized <T> T write(Function<Sql, T> work) {
    return work.apply(sql);
  }

  @Override
  public synchronized <T> T read(Function<Sql, T> work) {
    return work.apply(sql);
  }

  @Override
  public void close() {
    sql.close();
  }
}
