package dev.whetstone.core.schedule;

import java.time.Instant;

/// Whether a channel gets drills, and why not.
public sealed interface ChannelState {
  /// Rounds open as scheduled.
  record Running() implements ChannelState {}

  /// Nobody gave it a schedule yet.
  record Unplanned() implements ChannelState {}

  /// No round opens before an instant; [Schedule#WITHOUT_END] for none until somebody resumes.
  record Paused(Instant until) implements ChannelState {}

  /// The platform took the channel away.
  record Lost(Loss loss, Instant at) implements ChannelState {}

  /// An operator ended the schedule; what was held is kept.
  record Removed() implements ChannelState {}

  /// How a channel was lost.
  enum Loss {
    /// The channel is gone, or the bot is not in it any more.
    CHANNEL_GONE,
    /// The bot may not write there.
    FORBIDDEN,
    /// The bot is not installed in the workspace any more.
    WORKSPACE_GONE
  }
}
