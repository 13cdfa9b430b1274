package dev.whetstone.core.interviewer;

import dev.whetstone.core.chat.Outcome;
import dev.whetstone.core.chat.Ref;
import dev.whetstone.core.delivery.DeliveryWatcher;
import dev.whetstone.core.store.Audit;
import dev.whetstone.core.store.Rounds;
import dev.whetstone.core.store.Sql;
import dev.whetstone.core.words.LogWords;
import java.time.Instant;
import java.util.Optional;

/// Notes in the log what could not be posted, and tells another watcher.
record NotedDelivery(DeliveryWatcher next) implements DeliveryWatcher {
  @Override
  public void sent(Sql sql, String key, Ref ref, Instant at) {
    next.sent(sql, key, ref, at);
  }

  @Override
  public void expired(Sql sql, String key, Instant at) {
    next.expired(sql, key, at);
  }

  @Override
  public void refused(Sql sql, String key, Outcome.Reason reason, Instant at) {
    // A message that its author or a moderator deleted is no trouble of ours.
    if (reason != Outcome.Reason.MESSAGE_GONE) {
      note(sql, key, LogWords.notPosted(LogWords.message(key), reason.name()), at);
    }
    next.refused(sql, key, reason, at);
  }

  @Override
  public void held(Sql sql, String key, Instant at) {
    note(sql, key, LogWords.held(LogWords.message(key)), at);
    next.held(sql, key, at);
  }

  private static void note(Sql sql, String key, String what, Instant at) {
    channelOf(sql, key).ifPresent(channel -> Audit.note(sql, at, channel, what));
  }

  /// Private messages belong to no channel's log.
  private static Optional<String> channelOf(Sql sql, String key) {
    return Keys.roundOf(key)
        .map(round -> Rounds.place(sql, round).channelId())
        .or(() -> Keys.channelOf(key).filter(id -> isChannel(sql, id)));
  }

  private static boolean isChannel(Sql sql, String id) {
    return sql.first("SELECT id FROM channel WHERE id = ?", row -> row.text("id"), id).isPresent();
  }
}
