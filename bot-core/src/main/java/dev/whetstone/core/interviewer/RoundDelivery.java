package dev.whetstone.core.interviewer;

import dev.whetstone.core.chat.Outcome;
import dev.whetstone.core.chat.Platforms;
import dev.whetstone.core.chat.Ref;
import dev.whetstone.core.delivery.DeliveryWatcher;
import dev.whetstone.core.round.Round;
import dev.whetstone.core.round.RoundEvent;
import dev.whetstone.core.schedule.ChannelState;
import dev.whetstone.core.store.Rounds;
import dev.whetstone.core.store.Sql;
import java.time.Instant;
import java.util.Optional;

/// What delivery means for rounds: a root that arrived opens one, a lost thread ends one.
final class RoundDelivery implements DeliveryWatcher {
  private final RoundKeeper keeper;
  private final LostChannels lost;

  RoundDelivery(RoundKeeper keeper, Platforms platforms) {
    this.keeper = keeper;
    this.lost = new LostChannels(keeper, platforms);
  }

  @Override
  public void sent(Sql sql, String key, Ref ref, Instant at) {
    // Most of what is sent changes no round: none is read for it.
    Keys.roundOf(key)
        .ifPresent(id -> {
          if (key.equals(Keys.root(id))) {
            rootSent(sql, id, ref, at);
          } else if (key.equals(Keys.thread(id))) {
            Rounds.threadIs(sql, id, ref.id());
          }
        });
  }

  private void rootSent(Sql sql, String id, Ref ref, Instant at) {
    Rounds.rootIs(sql, id, ref.id());
    Rounds.find(sql, id)
        .ifPresent(round -> keeper.decide(sql, round, new RoundEvent.RootDelivered(at)));
  }

  @Override
  public void expired(Sql sql, String key, Instant at) {
    roundOf(sql, key)
        .filter(round -> key.equals(Keys.root(round.id())))
        .ifPresent(round -> keeper.decide(sql, round, new RoundEvent.RootExpired(at)));
  }

  /// Nobody knows whether the root is there: doubt costs no streak, so the round is not held.
  @Override
  public void held(Sql sql, String key, Instant at) {
    expired(sql, key, at);
  }

  @Override
  public void refused(Sql sql, String key, Outcome.Reason reason, Instant at) {
    switch (reason) {
      case THREAD_GONE, THREAD_LOCKED ->
          roundOf(sql, key)
              .ifPresent(round -> keeper.decide(sql, round, new RoundEvent.ThreadLost(at)));
      case CHANNEL_GONE -> lost.lost(sql, key, ChannelState.Loss.CHANNEL_GONE, at);
      case FORBIDDEN -> lost.lost(sql, key, ChannelState.Loss.FORBIDDEN, at);
      case WORKSPACE_GONE -> lost.lost(sql, key, ChannelState.Loss.WORKSPACE_GONE, at);
      // A root that the platform never takes must not leave its round in the making.
      case INVALID -> expired(sql, key, at);
      case MESSAGE_GONE -> {}
    }
  }

  private static Optional<Round> roundOf(Sql sql, String key) {
    return Keys.roundOf(key).flatMap(id -> Rounds.find(sql, id));
  }
}
