package dev.whetstone.core.store;

import dev.whetstone.core.schedule.ClockRow;
import java.time.Instant;
import java.util.Optional;

/// The manual clock's row in the table of settings.
public final class ClockSetting implements ClockRow {
  private static final String NAME = "clock";

  private final Transactions transactions;

  /// The row in this database.
  public ClockSetting(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public Optional<Instant> load() {
    return transactions.read(ClockSetting::load);
  }

  /// What the clock showed when it was last saved; empty where no clock was ever moved.
  public static Optional<Instant> load(Sql sql) {
    return Settings.get(sql, NAME).map(value -> Instant.ofEpochMilli(Long.parseLong(value)));
  }

  @Override
  public void save(Instant instant) {
    transactions.write(sql -> save(sql, instant));
  }

  /// The same within a transaction: to be called with each commit. Rounded up, so that nothing in
  /// the database is ever later than the clock.
  public static int save(Sql sql, Instant instant) {
    long millis = instant.plusNanos(999_999).toEpochMilli();
    return sql.update(
        """
        INSERT INTO setting (name, value) VALUES (?, ?)
        ON CONFLICT (name) DO UPDATE SET value = excluded.value
        WHERE CAST(setting.value AS BIGINT) < CAST(excluded.value AS BIGINT)
        """,
        NAME,
        Long.toString(millis));
  }
}
