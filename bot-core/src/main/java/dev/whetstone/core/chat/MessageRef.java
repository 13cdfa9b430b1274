package dev.whetstone.core.chat;

import org.jspecify.annotations.Nullable;

/// A message, by its platform's own id.
///
/// @param thread the id of the thread it stands in, absent in the channel itself
public record MessageRef(ChannelRef channel, @Nullable String thread, String id) implements Ref {}
