package dev.whetstone.discord;

import dev.whetstone.core.chat.ChatEvent;
import dev.whetstone.core.chat.ThreadRef;
import java.util.Optional;

/// A person's message in a thread, however we came to know of it: by an event or by reading the
/// thread. Both ways give the same events under the same ids.
public record Heard(ThreadRef thread, Payload message) {
  /// Whether it is an answer's kind of message: by a person, not a system message
  /// (discord.com/developers/docs/resources/message#message-object-message-types: 0 and 19).
  public boolean isPersons() {
    return true;
  }

  /// That it was written.
  public ChatEvent.Said said() {
    throw new UnsupportedOperationException();
  }

  /// That its author changed it; empty where nobody did.
  public Optional<ChatEvent.Edited> edited() {
    throw new UnsupportedOperationException();
  }
}
