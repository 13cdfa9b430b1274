package dev.whetstone.core.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One row of a result, by column name.
public interface Row {
  /// Text that is never null.
  String text(String column);

  /// Text that may be null.
  @Nullable String textOrNull(String column);

  /// A whole number that is never null.
  long number(String column);

  /// A whole number that may be null.
  @Nullable Long numberOrNull(String column);

  /// A decimal that may be null.
  @Nullable Double decimalOrNull(String column);

  /// 1 for true, 0 for false.
  boolean flag(String column);

  /// An instant, stored as epoch milliseconds.
  Instant instant(String column);

  /// An instant that may be null.
  @Nullable Instant instantOrNull(String column);
}
