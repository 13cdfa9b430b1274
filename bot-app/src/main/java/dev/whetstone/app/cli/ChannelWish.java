package dev.whetstone.app.cli;

import org.jspecify.annotations.Nullable;

/// What an operator wants of the channels.
public sealed interface ChannelWish {
  /// To see them all.
  record Show() implements ChannelWish {}

  /// To give one a schedule.
  ///
  /// @param name what people call it; null for its id
  record Add(ChannelName channel, @Nullable String name, ScheduleWords schedule)
      implements ChannelWish {}

  /// To change what is said, and nothing else.
  ///
  /// @param name what people call it from now on; null for no change
  record Change(ChannelName channel, @Nullable String name, ScheduleWords schedule)
      implements ChannelWish {}

  /// A round now.
  record Open(ChannelName channel) implements ChannelWish {}

  /// No rounds for a while.
  ///
  /// @param until a date; null for until it is resumed
  record Pause(ChannelName channel, @Nullable String until) implements ChannelWish {}

  /// Rounds again.
  record Resume(ChannelName channel) implements ChannelWish {}

  /// No more rounds; what was held is kept.
  record Remove(ChannelName channel) implements ChannelWish {}
}
