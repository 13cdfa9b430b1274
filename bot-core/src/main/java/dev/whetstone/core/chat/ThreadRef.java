package dev.whetstone.core.chat;

/// A thread of a channel, by its platform's own id.
public record ThreadRef(ChannelRef channel, String id) implements Ref {}
