package dev.whetstone.core.interviewer;

import dev.whetstone.core.schedule.ChannelState;
import dev.whetstone.core.schedule.Schedule;
import dev.whetstone.core.store.Channels;
import dev.whetstone.core.store.Schedules;
import dev.whetstone.core.store.Sql;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/// How a channel stands, from its rows.
final class ChannelStates {
  /// Why a channel is disabled when an operator ended its schedule.
  static final String REMOVED = "REMOVED";

  private ChannelStates() {}

  static ChannelState of(Sql sql, Channels.Channel channel, Instant now) {
    Channels.Standing standing = Channels.standing(sql, channel.id());
    String reason = standing.reason();
    if (channel.isActive() || reason == null) {
      return ofSchedule(Schedules.of(sql, channel.id()), now);
    }
    return reason.equals(REMOVED)
        ? new ChannelState.Removed()
        : new ChannelState.Lost(
            ChannelState.Loss.valueOf(reason),
            Objects.requireNonNullElse(standing.since(), Instant.EPOCH));
  }

  private static ChannelState ofSchedule(Optional<Schedules.Stored> stored, Instant now) {
    if (stored.isEmpty()) {
      return new ChannelState.Unplanned();
    }
    Schedule schedule = stored.get().schedule();
    Instant until = schedule.pausedUntil();
    return until == null || !until.isAfter(now)
        ? new ChannelState.Running()
        : new ChannelState.Paused(until);
  }
}
