package dev.whetstone.core.adapter;

import dev.whetstone.core.chat.MessageRef;
import java.util.Map;
import java.util.Optional;

/// Where our newest messages stand, by the keys that they carry: from the service's answers, and
/// from the events by which it shows us our own messages.
public final class Echoes {
  private static final int KEPT = 10_000;

  private final Map<String, MessageRef> refs = Newest.put(KEPT);

  /// A message of ours stands there.
  public synchronized void stands(String key, MessageRef ref) {
    refs.putIfAbsent(key, ref);
  }

  /// Where the message with a key stands; empty where we do not know.
  public synchronized Optional<MessageRef> of(String key) {
    return Optional.ofNullable(refs.get(key));
  }
}
