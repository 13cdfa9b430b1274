package dev.whetstone.core.chat;

/// A channel, by its platform's own id.
public record ChannelRef(WorkspaceRef workspace, String id) {}
