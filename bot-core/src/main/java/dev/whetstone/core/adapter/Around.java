package dev.whetstone.core.adapter;

import dev.whetstone.core.chat.Abilities;
import dev.whetstone.core.chat.ChatEvent;
import dev.whetstone.core.chat.Forgot;
import dev.whetstone.core.chat.Found;
import dev.whetstone.core.chat.Lack;
import dev.whetstone.core.chat.MemberRef;
import dev.whetstone.core.chat.Outcome;
import dev.whetstone.core.chat.Platform;
import dev.whetstone.core.chat.Sending;
import dev.whetstone.core.chat.ThreadRef;
import java.time.Instant;
import java.util.List;

/// A platform around another one, which does whatever this one does not do itself.
public interface Around extends Platform {
  /// The one within.
  Platform platform();

  @Override
  default String name() {
    return platform().name();
  }

  @Override
  default Abilities abilities() {
    return platform().abilities();
  }

  @Override
  default List<Lack> checkup() {
    return platform().checkup();
  }

  @Override
  default Outcome send(Sending sending) {
    return platform().send(sending);
  }

  @Override
  default Found find(Sending sending, Instant triedAt) {
    return platform().find(sending, triedAt);
  }

  @Override
  default List<ChatEvent> since(ThreadRef thread, Instant from) {
    return platform().since(thread, from);
  }

  @Override
  default Forgot forget(MemberRef member) {
    return platform().forget(member);
  }
}
