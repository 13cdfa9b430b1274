package dev.whetstone.core.chat;

/// The one way in: every platform, and everyone who plays one, hands its events here.
@FunctionalInterface
public interface Door {
  /// Takes an event, commits what follows from it, and says what the person gets. The same event
  /// may come again; the second time changes nothing.
  Reply accept(ChatEvent event);
}
