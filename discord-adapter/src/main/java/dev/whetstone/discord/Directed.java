package dev.whetstone.discord;

import dev.whetstone.core.adapter.Around;
import dev.whetstone.core.chat.Forgot;
import dev.whetstone.core.chat.Found;
import dev.whetstone.core.chat.Lack;
import dev.whetstone.core.chat.MemberRef;
import dev.whetstone.core.chat.Outcome;
import dev.whetstone.core.chat.Platform;
import dev.whetstone.core.chat.Ref;
import dev.whetstone.core.chat.Sending;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// Discord as a platform that remembers what its direct messages are about, names commands as they
/// are typed there, and knows what the gateway did not grant.
record Directed(Platform platform, DirectTopics directs, Connection connection) implements Around {
  private static final Lack NO_TEXTS =
      new Lack(Lack.Kind.INTENT, "Message Content Intent", null, false);

  @Override
  public List<Lack> checkup() {
    return connection.isRefusedTexts()
        ? Stream.concat(platform.checkup().stream(), Stream.of(NO_TEXTS)).toList()
        : platform.checkup();
  }

  @Override
  public Outcome send(Sending sending) {
    Outcome outcome = platform.send(ManagersCommands.asTyped(sending));
    if (outcome instanceof Outcome.Sent(var ref)) {
      remember(sending, ref);
    }
    return outcome;
  }

  @Override
  public Found find(Sending sending, Instant triedAt) {
    Found found = platform.find(ManagersCommands.asTyped(sending), triedAt);
    if (found instanceof Found.There(var ref)) {
      remember(sending, ref);
    }
    return found;
  }

  private void remember(Sending sending, Ref ref) {
    if (sending instanceof Sending.ToMember(_, var member, var context, _)) {
      directs.sent(ref.id(), member, context);
    }
  }

  @Override
  public Forgot forget(MemberRef member) {
    directs.forget(member);
    return platform.forget(member);
  }
}
