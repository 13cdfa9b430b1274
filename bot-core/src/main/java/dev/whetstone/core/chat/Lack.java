package dev.whetstone.core.chat;

import org.jspecify.annotations.Nullable;

/// Something that a platform has not granted.
///
/// @param name in the platform's own words: `channels:history`, `Create Public Threads`
/// @param channel where it is missing; absent for everywhere
/// @param isNeeded whether rounds cannot be held without it
public record Lack(Kind kind, String name, @Nullable ChannelRef channel, boolean isNeeded) {
  /// What sort of thing is missing.
  public enum Kind {
    /// What an app asks for when it is installed.
    SCOPE,
    /// What a bot's owner switches on for it.
    INTENT,
    /// What somebody in the workspace lets it do.
    PERMISSION,
    /// Membership: it was not invited.
    INVITATION,
    /// A working key: it was revoked or never given.
    CREDENTIAL
  }
}
