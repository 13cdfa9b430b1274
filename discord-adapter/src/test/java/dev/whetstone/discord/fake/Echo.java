package dev.whetstone.discord.fake;

/// How our own messages come back to us as MESSAGE_CREATE.
public enum Echo {
  /// As soon as they are there, before the answer to the request.
  AT_ONCE,
  /// When the test says so.
  BY_HAND,
  /// Not at all.
  NEVER
}
