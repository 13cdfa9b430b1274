package dev.whetstone.core.chat;

/// What looking for an unknown [Sending] gave.
public sealed interface Found {
  /// It is there.
  record There(Ref ref) implements Found {}

  /// It is surely not there.
  record Absent() implements Found {}

  /// May not be looked for: the platform answers, and says no.
  record Barred(String why) implements Found {}

  /// Cannot be told now.
  record CannotTell(String why) implements Found {}
}
