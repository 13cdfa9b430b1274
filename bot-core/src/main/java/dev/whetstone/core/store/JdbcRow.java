package dev.whetstone.core.store;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The row that a result set stands on.
record JdbcRow(ResultSet result, Path file) implements Row {
  @Override
  public String text(String column) {
    return present(column, textOrNull(column));
  }

  @Override
  public @Nullable String textOrNull(String column) {
    return get(column, result::getString);
  }

  @Override
  public long number(String column) {
    return present(column, numberOrNull(column));
  }

  @Override
  public @Nullable Long numberOrNull(String column) {
    return get(column, result::getLong);
  }

  @Override
  public @Nullable Double decimalOrNull(String column) {
    return get(column, result::getDouble);
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
    Long millis = numberOrNull(column);
    return millis == null ? null : Instant.ofEpochMilli(millis);
  }

  private static <T> T present(String column, @Nullable T value) {
    if (value == null) {
      throw new IllegalStateException("column " + column + " is null");
    }
    return value;
  }

  private <T> @Nullable T get(String column, Getter<T> getter) {
    try {
      T value = getter.get(column);
      return result.wasNull() ? null : value;
    } catch (SQLException failure) {
      throw StoreException.of("reading column " + column, file, failure);
    }
  }

  private interface Getter<T> {
    @Nullable T get(String column) throws SQLException;
  }
}
