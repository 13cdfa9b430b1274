package dev.whetstone.core.delivery;

import dev.whetstone.core.chat.Outcome;
import dev.whetstone.core.chat.Ref;
import dev.whetstone.core.store.Sql;
import java.time.Instant;

/// Hears what became of rows, inside the transaction that records it.
public interface DeliveryWatcher {
  /// The row with this key was sent at `at`.
  void sent(Sql sql, String key, Ref ref, Instant at);

  /// The row was not sent in time.
  void expired(Sql sql, String key, Instant at);

  /// The row was refused for good.
  void refused(Sql sql, String key, Outcome.Reason reason, Instant at);

  /// Nobody can tell whether the row with this key is there; it is left alone from now on.
  default void held(Sql sql, String key, Instant at) {}
}
