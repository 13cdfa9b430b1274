package dev.whetstone.core.chat;

/// A person, by the platform's own id.
public record MemberRef(WorkspaceRef workspace, String id) {}
