package dev.whetstone.slack;

import dev.whetstone.core.adapter.Newest;
import dev.whetstone.core.chat.ChatEvent;
import java.util.Map;
import java.util.Optional;

/// What people did with commands, buttons and forms not long ago: delivered again, it shows nothing
/// a second time. The core keeps what was decided; this keeps what was shown.
final class Repeats {
  private static final int KEPT = 2_000;

  private final Map<String, Optional<Ack>> given = Newest.put(KEPT);

  /// The receipt to answer with; empty for what came before.
  Optional<Receipt> first(ChatEvent event, Receipt receipt) {
    String id = id(event);
    synchronized (given) {
      if (given.putIfAbsent(id, Optional.empty()) != null) {
        return Optional.empty();
      }
    }
    return Optional.of(receipt.telling(ack -> keep(id, ack)));
  }

  private void keep(String id, Ack ack) {
    synchronized (given) {
      given.put(id, Optional.of(ack));
    }
  }

  /// Acknowledges what came before: a form gets what it got, so that its modal stays as it is.
  ///
  /// @param meanwhile while the first is still at work
  void again(ChatEvent event, Receipt receipt, Ack meanwhile) {
    if (!(event instanceof ChatEvent.Submitted)) {
      receipt.give(new Ack.Taken());
      return;
    }
    Optional<Ack> before;
    synchronized (given) {
      before = given.getOrDefault(id(event), Optional.empty());
    }
    receipt.give(before.orElse(meanwhile));
  }

  private static String id(ChatEvent event) {
    return event.getClass().getSimpleName() + "/" + event.origin().id();
  }
}
