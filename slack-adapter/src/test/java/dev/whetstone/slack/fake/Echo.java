package dev.whetstone.slack.fake;

/// How our own messages come back to us as events.
public enum Echo {
  /// As soon as they are there.
  AT_ONCE,
  /// When the test says so.
  BY_HAND,
  /// Not at all.
  NEVER
}
