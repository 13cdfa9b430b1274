package dev.whetstone.core.store;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Statements within one transaction. Parameters may be String, Integer, Long, Double, Boolean (as
/// 1 or 0), Instant (as epoch milliseconds), LocalDate and enums (as text), byte[] or null.
public interface Sql {
  /// Inserts, updates or deletes; returns the number of rows that it touched.
  int update(String sql, @Nullable Object... parameters);

  /// All rows of a query.
  <T> List<T> all(String sql, Function<Row, T> each, @Nullable Object... parameters);

  /// The first row of a query.
  <T> Optional<T> first(String sql, Function<Row, T> each, @Nullable Object... parameters);
}
