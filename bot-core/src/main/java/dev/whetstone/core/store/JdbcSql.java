package dev.whetstone.core.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Statements on one connection, for one thread at a time; statements stay prepared.
final class JdbcSql implements Sql, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(JdbcSql.class);
  private static final int KEPT = 256;

  private final Connection connection;
  private final Path file;
  // A statement in use is taken out, so that a row's function may run the same SQL again.
  private final Map<String, PreparedStatement> idle = new LinkedHashMap<>();

  JdbcSql(Connection connection, Path file) {
    this.connection = connection;
    this.file = file;
  }

  @Override
  public int update(String sql, @Nullable Object... parameters) {
    return with(sql, parameters, PreparedStatement::executeUpdate);
  }

  @Override
  public <T> List<T> all(String sql, Function<Row, T> each, @Nullable Object... parameters) {
    return with(sql, parameters, statement -> rows(statement, each, Integer.MAX_VALUE));
  }

  @Override
  public <T> Optional<T> first(String sql, Function<Row, T> each, @Nullable Object... parameters) {
    return with(sql, parameters, statement -> rows(statement, each, 1)).stream().findFirst();
  }

  private <T> List<T> rows(PreparedStatement statement, Function<Row, T> each, int most)
      throws SQLException {
    List<T> found = new ArrayList<>();
    try (ResultSet result = statement.executeQuery()) {
      Row row = new JdbcRow(result, file);
      while (found.size() < most && result.next()) {
        found.add(each.apply(row));
      }
    }
    return found;
  }

  private <T> T with(String sql, @Nullable Object[] parameters, Use<T> use) {
    PreparedStatement statement = null;
    try {
      statement = take(sql);
      bind(statement, parameters);
      T result = use.of(statement);
      giveBack(sql, statement);
      return result;
    } catch (SQLException failure) {
      closeQuietly(statement);
      throw StoreException.of("running \"" + sql.strip() + "\"", file, failure);
    } catch (RuntimeException | Error bug) {
      closeQuietly(statement);
      throw bug;
    }
  }

  private PreparedStatement take(String sql) throws SQLException {
    PreparedStatement kept = idle.remove(sql);
    return kept != null ? kept : connection.prepareStatement(sql);
  }

  private void giveBack(String sql, PreparedStatement statement) {
    closeQuietly(idle.put(sql, statement));
    if (idle.size() > KEPT) {
      closeQuietly(idle.remove(idle.keySet().iterator().next()));
    }
  }

  private static void bind(PreparedStatement statement, @Nullable Object[] parameters)
      throws SQLException {
    for (int i = 0; i < parameters.length; i++) {
      bind(statement, i + 1, parameters[i]);
    }
  }

  private static void bind(PreparedStatement statement, int at, @Nullable Object value)
      throws SQLException {
    switch (value) {
      case null -> statement.setNull(at, Types.NULL);
      case String text -> statement.setString(at, text);
      case Integer number -> statement.setLong(at, number);
      case Long number -> statement.setLong(at, number);
      case Double decimal -> statement.setDouble(at, decimal);
      case Boolean flag -> statement.setLong(at, flag ? 1 : 0);
      case Instant instant -> statement.setLong(at, instant.toEpochMilli());
      case LocalDate date -> statement.setString(at, date.toString());
      case Enum<?> constant -> statement.setString(at, constant.name());
      case byte[] bytes -> statement.setBytes(at, bytes);
      default -> throw new IllegalArgumentException("no column for a " + value.getClass());
    }
  }

  @Override
  public void close() {
    idle.values().forEach(JdbcSql::closeQuietly);
    idle.clear();
    try {
      connection.close();
    } catch (SQLException nothingToSave) {
      log.debug("closing a connection", nothingToSave);
    }
  }

  // Closing only frees memory: what was committed is durable, what was not is rolled back.
  private static void closeQuietly(@Nullable PreparedStatement statement) {
    try {
      if (statement != null) {
        statement.close();
      }
    } catch (SQLException nothingToSave) {
      log.debug("closing a statement", nothingToSave);
    }
  }

  private interface Use<T> {
    T of(PreparedStatement statement) throws SQLException;
  }
}
