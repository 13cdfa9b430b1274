package dev.whetstone.core.store;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The row that a result set stands on.
///
/// @param columns their places by their names, from 1
record JdbcRow(ResultSet result, Map<String, Integer> columns, Path file) implements Row {
  @Override
  public String text(String column) {
    return present(column, textOrNull(column));
  }

  @Override
  public @Nullable String textOrNull(String column) {
    try {
      return result.getString(place(column));
    } catch (SQLException failure) {
      throw about(column, failure);
    }
  }

  @Override
  public long number(String column) {
    return present(column, numberOrNull(column));
  }

  @Override
  public @Nullable Long numberOrNull(String column) {
    try {
      long value = result.getLong(place(column));
      return isNull(value == 0) ? null : value;
    } catch (SQLException failure) {
      throw about(column, failure);
    }
  }

  @Override
  public @Nullable Double decimalOrNull(String column) {
    try {
      double value = result.getDouble(place(column));
      return isNull(value == 0) ? null : value;
    } catch (SQLException failure) {
      throw about(column, failure);
    }
  }

  // Asking costs as much as reading: only what came as zero may have been absent.
  private boolean isNull(boolean isZero) throws SQLException {
    return isZero && result.wasNull();
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

  private int place(String column) {
    Integer place = columns.get(column);
    if (place == null) {
      throw new IllegalArgumentException("no column " + column + " among " + columns.keySet());
    }
    return place;
  }

  private static <T> T present(String column, @Nullable T value) {
    if (value == null) {
      throw new IllegalStateException("column " + column + " is null");
    }
    return value;
  }

  private StoreException about(String column, SQLException failure) {
    return StoreException.of("reading column " + column, file, failure);
  }
}
