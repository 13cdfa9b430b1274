package dev.whetstone.core.chat;

/// A workspace of a platform, by the platform's own ids.
///
/// @param platform the adapter's name: `web`, `slack`, `discord`
public record WorkspaceRef(String platform, String id) {}
