package dev.whetstone.core.schedule;

/// What whoever manages a channel decides about it.
///
/// @param digest whether the channel gets the Monday digest
public record ChannelSettings(Schedule schedule, boolean digest) {
  /// The same with another schedule.
  public ChannelSettings with(Schedule changed) {
    return new ChannelSettings(changed, digest);
  }
}
