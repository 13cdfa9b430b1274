package dev.whetstone.core.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
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
  private final Map<String, Prepared> idle = new LinkedHashMap<>();

  JdbcSql(Connection connection, Path file) {
    this.connection = connection;
    this.file = file;
  }

  @Override
  public int update(String sql, @Nullable Object... parameters) {
    return with(sql, parameters, prepared -> prepared.statement.executeUpdate());
  }

  /// Runs several statements that give back nothing.
  void script(String statements) {
    try (Statement all = connection.createStatement()) {
      all.executeUpdate(statements);
    } catch (SQLException failure) {
      throw StoreException.of("running a script", file, failure);
    }
  }

  @Override
  public <T> List<T> all(String sql, Function<Row, T> each, @Nullable Object... parameters) {
    return with(sql, parameters, prepared -> rows(prepared, each, Integer.MAX_VALUE));
  }

  @Override
  public <T> Optional<T> first(String sql, Function<Row, T> each, @Nullable Object... parameters) {
    return with(sql, parameters, prepared -> rows(prepared, each, 1)).stream().findFirst();
  }

  private <T> List<T> rows(Prepared prepared, Function<Row, T> each, int most) throws SQLException {
    List<T> found = new ArrayList<>();
    try (ResultSet result = prepared.statement.executeQuery()) {
      Row row = new JdbcRow(result, prepared.columns(result), file);
      while (found.size() < most && result.next()) {
        found.add(each.apply(row));
      }
    }
    return found;
  }

  private <T> T with(String sql, @Nullable Object[] parameters, Use<T> use) {
    Prepared prepared = null;
    try {
      prepared = take(sql);
      bind(prepared.statement, parameters);
      T result = use.of(prepared);
      giveBack(sql, prepared);
      return result;
    } catch (SQLException failure) {
      closeQuietly(prepared);
      throw StoreException.of("running \"" + sql.strip() + "\"", file, failure);
    } catch (RuntimeException | Error bug) {
      closeQuietly(prepared);
      throw bug;
    }
  }

  private Prepared take(String sql) throws SQLException {
    Prepared kept = idle.remove(sql);
    return kept != null ? kept : new Prepared(connection.prepareStatement(sql));
  }

  private void giveBack(String sql, Prepared prepared) {
    closeQuietly(idle.put(sql, prepared));
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
  private static void closeQuietly(@Nullable Prepared prepared) {
    try {
      if (prepared != null) {
        prepared.statement.close();
      }
    } catch (SQLException nothingToSave) {
      log.debug("closing a statement", nothingToSave);
    }
  }

  private interface Use<T> {
    T of(Prepared prepared) throws SQLException;
  }

  /// A statement and where its columns are: the driver would look for each name in each result.
  private static final class Prepared {
    private final PreparedStatement statement;
    private Map<String, Integer> columns = Map.of();

    Prepared(PreparedStatement statement) {
      this.statement = statement;
    }

    Map<String, Integer> columns(ResultSet result) throws SQLException {
      if (columns.isEmpty()) {
        ResultSetMetaData about = result.getMetaData();
        Map<String, Integer> places = new HashMap<>();
        for (int place = about.getColumnCount(); place > 0; place--) {
          places.put(about.getColumnLabel(place), place); // of the same name the first
        }
        columns = places;
      }
      return columns;
    }
  }
}
