package dev.whetstone.core.delivery;

import dev.whetstone.core.chat.Outcome;
import dev.whetstone.core.chat.Ref;
import dev.whetstone.core.store.Settings;
import dev.whetstone.core.store.Sql;
import dev.whetstone.core.store.Transactions;
import java.time.Instant;

/// Notes what it hears in the transaction in which it hears it.
final class NotedWatcher implements DeliveryWatcher {
  @Override
  public void sent(Sql sql, String key, Ref ref, Instant at) {
    note(sql, key, "SENT");
  }

  @Override
  public void expired(Sql sql, String key, Instant at) {
    note(sql, key, "EXPIRED");
  }

  @Override
  public void refused(Sql sql, String key, Outcome.Reason reason, Instant at) {
    note(sql, key, reason.name());
  }

  @Override
  public void held(Sql sql, String key, Instant at) {
    note(sql, key, "HELD");
  }

  private static void note(Sql sql, String key, String what) {
    String before = Settings.get(sql, "heard/" + key).map(said -> said + " ").orElse("");
    Settings.put(sql, "heard/" + key, before + what);
  }

  static String heard(Transactions database, String key) {
    return database.read(sql -> Settings.get(sql, "heard/" + key)).orElse("");
  }
}
