package dev.whetstone.web;

import dev.whetstone.core.store.Row;
import dev.whetstone.core.store.Sql;
import dev.whetstone.core.store.Transactions;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A SQLite file for tests: one connection, one transaction at a time.
final class FileDatabase implements Transactions, AutoCloseable {
  private final Connection connection;
  private final ReentrantLock lock = new ReentrantLock();

  FileDatabase(Path file) {
    this.connection = tried(() -> DriverManager.getConnection("jdbc:sqlite:" + file));
    Statements statements = new Statements(connection);
    statements.all("PRAGMA journal_mode = WAL", row -> true);
    statements.all("PRAGMA busy_timeout = 5000", row -> true);
  }

  @Override
  public <T> T write(Function<Sql, T> work) {
    return within("BEGIN IMMEDIATE", work);
  }

  @Override
  public <T> T read(Function<Sql, T> work) {
    return within("BEGIN", work);
  }

  private <T> T within(String begin, Function<Sql, T> work) {
    Statements sql = new Statements(connection);
    lock.lock();
    try {
      sql.update(begin);
      T made = work.apply(sql);
      sql.update("COMMIT");
      return made;
    } catch (RuntimeException failed) {
      sql.update("ROLLBACK");
      throw failed;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    tried(() -> {
      connection.close();
      return true;
    });
  }

  private record Statements(Connection connection) implements Sql {
    @Override
    public int update(String sql, @Nullable Object... parameters) {
      return tried(() -> {
        try (PreparedStatement statement = prepared(sql, parameters)) {
          return statement.executeUpdate();
        }
      });
    }

    @Override
    public <T> List<T> all(String sql, Function<Row, T> each, @Nullable Object... parameters) {
      return tried(() -> {
        try (PreparedStatement statement = prepared(sql, parameters);
            ResultSet rows = statement.executeQuery()) {
          List<T> found = new ArrayList<>();
          while (rows.next()) {
            found.add(each.apply(new Columns(rows)));
          }
          return found;
        }
      });
    }

    @Override
    public <T> Optional<T> first(
        String sql, Function<Row, T> each, @Nullable Object... parameters) {
      return all(sql, each, parameters).stream().findFirst();
    }

    private PreparedStatement prepared(String sql, @Nullable Object... parameters)
        throws SQLException {
      PreparedStatement statement = connection.prepareStatement(sql);
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, plain(parameters[i]));
      }
      return statement;
    }

    private static @Nullable Object plain(@Nullable Object parameter) {
      return switch (parameter) {
        case Instant at -> at.toEpochMilli();
        case Boolean flag -> flag ? 1 : 0;
        case Enum<?> constant -> constant.name();
        case LocalDate date -> date.toString();
        case null, default -> parameter;
      };
    }
  }

  private record Columns(ResultSet rows) implements Row {
    @Override
    public String text(String column) {
      return tried(() -> rows.getString(column));
    }

    @Override
    public @Nullable String textOrNull(String column) {
      return orNull(column, () -> rows.getString(column));
    }

    @Override
    public long number(String column) {
      return tried(() -> rows.getLong(column));
    }

    @Override
    public @Nullable Long numberOrNull(String column) {
      return orNull(column, () -> rows.getLong(column));
    }

    @Override
    public @Nullable Double decimalOrNull(String column) {
      return orNull(column, () -> rows.getDouble(column));
    }

    @Override
    public boolean flag(String column) {
      return number(column) != 0;
    }

    @Override
    public Instant instant(String column) {
      return Instant.ofEpochMilli(number(column));
    }

    @Override
    public @Nullable Instant instantOrNull(String column) {
      return orNull(column, () -> instant(column));
    }

    private <T> @Nullable T orNull(String column, Asking<T> asking) {
      boolean isNull = tried(() -> rows.getObject(column) == null);
      return isNull ? null : tried(asking);
    }
  }

  @FunctionalInterface
  private interface Asking<T> {
    T ask() throws SQLException;
  }

  private static <T> T tried(Asking<T> asking) {
    try {
      return asking.ask();
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
