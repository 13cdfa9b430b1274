package dev.whetstone.core.interviewer;

import dev.whetstone.core.chat.Platforms;
import dev.whetstone.core.delivery.Outbox;
import dev.whetstone.core.round.RoundEvent;
import dev.whetstone.core.schedule.ChannelState;
import dev.whetstone.core.store.Audit;
import dev.whetstone.core.store.Channels;
import dev.whetstone.core.store.ChannelsRounds;
import dev.whetstone.core.store.Rounds;
import dev.whetstone.core.store.Schedules;
import dev.whetstone.core.store.Sql;
import dev.whetstone.core.words.CareWords;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/// Channels that the platform takes away, and gives back.
final class LostChannels {
  private final RoundKeeper keeper;
  private final Platforms platforms;

  /// @param platforms what each is known to lack
  LostChannels(RoundKeeper keeper, Platforms platforms) {
    this.keeper = keeper;
    this.platforms = platforms;
  }

  /// A row was refused because its channel cannot be reached: open rounds end and excuse everybody,
  /// nothing of what waits is posted later, and whoever manages the channel is told once.
  void lost(Sql sql, String key, ChannelState.Loss loss, Instant at) {
    channelOf(sql, key)
        .filter(Channels.Channel::isActive)
        .ifPresent(channel -> lose(sql, channel, loss, at));
  }

  /// Ends a channel's rounds and what waits for it.
  void lose(Sql sql, Channels.Channel channel, ChannelState.Loss loss, Instant at) {
    Channels.disable(sql, channel.id(), loss.name(), at);
    Schedules.of(sql, channel.id()).ifPresent(it -> Schedules.next(sql, it.id(), null, null));
    for (String open : ChannelsRounds.open(sql, channel.id())) {
      keeper.decide(sql, Rounds.find(sql, open).orElseThrow(), new RoundEvent.ThreadLost(at));
      Outbox.cancelLane(sql, Keys.threadLane(open));
      Outbox.cancelLane(sql, Keys.markLane(open));
    }
    Outbox.cancelLane(sql, Keys.channelLane(channel.id()));
    String what = "lost the channel: " + loss.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    Audit.note(sql, at, channel.id(), what);
    Notes.toManager(
        sql,
        channel,
        "lost/" + channel.id() + "/" + at.toEpochMilli(),
        CareWords.lost(channel.name(), loss, platforms.lacks(channel.ref())),
        at);
  }

  /// The channel in or about which a row was to be sent; empty for private messages and marks,
  /// whose refusal says nothing about the channel.
  private static Optional<Channels.Channel> channelOf(Sql sql, String key) {
    return sql.first(
            """
            SELECT lane_id FROM outbox WHERE key = ? AND kind NOT IN ('MEMBER', 'REACT')\
            """,
            row -> row.text("lane_id"),
            key)
        .flatMap(lane -> channelOfLane(sql, lane))
        .map(id -> Channels.get(sql, id));
  }

  private static Optional<String> channelOfLane(Sql sql, String lane) {
    String[] parts = lane.split("/", 2);
    return switch (parts[0]) {
      case "channel" -> Optional.of(parts[1]);
      case "round" -> Rounds.find(sql, parts[1]).map(round -> round.head().channel());
      default -> Optional.empty();
    };
  }
}
