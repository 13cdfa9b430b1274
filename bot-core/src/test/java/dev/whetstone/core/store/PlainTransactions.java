package dev.whetstone.core.store;

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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The schema in a SQLite database in memory, on one connection: enough to test a table's class.
public final class PlainTransactions implements Transactions, AutoCloseable {
  private final Connection connection;

  /// A fresh database with all migrations.
  public PlainTransactions() {
    try {
      connection = DriverManager.getConnection("jdbc:sqlite::memory:");
      try (var statement = connection.createStatement()) {
        for (String migration : Schema.MIGRATIONS) {
          statement.executeUpdate(Schema.text(migration));
        }
      }
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  @Override
  public synchronized <T> T write(Function<Sql, T> work) {
    return work.apply(new PlainSql(connection));
  }

  @Override
  public synchronized <T> T read(Function<Sql, T> work) {
    return work.apply(new PlainSql(connection));
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private record PlainSql(Connection connection) implements Sql {
    @Override
    public int update(String sql, @Nullable Object... parameters) {
      try (PreparedStatement statement = prepare(sql, parameters)) {
        return statement.executeUpdate();
      } catch (SQLException failure) {
        throw new IllegalStateException(failure);
      }
    }

    @Override
    public <T> List<T> all(String sql, Function<Row, T> each, @Nullable Object... parameters) {
      try (PreparedStatement statement = prepare(sql, parameters);
          ResultSet rows = statement.executeQuery()) {
        List<T> found = new ArrayList<>();
        while (rows.next()) {
          found.add(each.apply(new PlainRow(rows)));
        }
        return found;
      } catch (SQLException failure) {
        throw new IllegalStateException(failure);
      }
    }

    @Override
    public <T> Optional<T> first(
        String sql, Function<Row, T> each, @Nullable Object... parameters) {
      return all(sql, each, parameters).stream().findFirst();
    }

    private PreparedStatement prepare(String sql, @Nullable Object... parameters)
        throws SQLException {
      PreparedStatement statement = connection.prepareStatement(sql);
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, stored(parameters[i]));
      }
      return statement;
    }

    private static @Nullable Object stored(@Nullable Object value) {
      return switch (value) {
        case Instant instant -> instant.toEpochMilli();
        case LocalDate date -> date.toString();
        case Enum<?> constant -> constant.name();
        case Boolean flag -> flag ? 1 : 0;
        case null, default -> value;
      };
    }
  }

  private record PlainRow(ResultSet rows) implements Row {
    @Override
    public String text(String column) {
      return present(textOrNull(column), column);
    }

    @Override
    public @Nullable String textOrNull(String column) {
      return (String) value(column);
    }

    @Override
    public long number(String column) {
      return present(numberOrNull(column), column);
    }

    @Override
    public @Nullable Long numberOrNull(String column) {
      return value(column) instanceof Number number ? number.longValue() : null;
    }

    @Override
    public @Nullable Double decimalOrNull(String column) {
      return value(column) instanceof Number number ? number.doubleValue() : null;
    }

    @Override
    public boolean flag(String column) {
      return number(column) == 1;
    }

    @Override
    public Instant instant(String column) {
      return Instant.ofEpochMilli(number(column));
    }

    @Override
    public @Nullable Instant instantOrNull(String column) {
      Long millis = numberOrNull(column);
      return millis == null ? null : Instant.ofEpochMilli(millis);
    }

    private @Nullable Object value(String column) {
      try {
        return rows.getObject(column);
      } catch (SQLException failure) {
        throw new IllegalStateException(failure);
      }
    }

    private static <T> T present(@Nullable T value, String column) {
      if (value == null) {
        throw new IllegalStateException(column + " is null");
      }
      return value;
    }
  }
}
