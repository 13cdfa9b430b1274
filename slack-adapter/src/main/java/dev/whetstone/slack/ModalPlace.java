package dev.whetstone.slack;

import org.jspecify.annotations.Nullable;

/// Where a modal was opened from, kept in it until it is used.
///
/// @param channel the id of the channel
/// @param thread the ts of the thread's root; absent outside threads
public record ModalPlace(String channel, @Nullable String thread) {}
