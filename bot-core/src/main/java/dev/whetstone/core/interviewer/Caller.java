package dev.whetstone.core.interviewer;

import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.Origin;
import dev.whetstone.core.chat.ThreadRef;
import dev.whetstone.core.store.Audit;
import dev.whetstone.core.store.Channels;
import dev.whetstone.core.store.Members;
import dev.whetstone.core.store.Sql;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who gave a command or pressed its button, and where, within the transaction of that event.
record Caller(
    Sql sql,
    Visit visit,
    Wiring wiring,
    Origin origin,
    ChannelRef place,
    @Nullable ThreadRef thread) {

  /// The same person, in another channel.
  Caller in(ChannelRef channel) {
    return new Caller(sql, visit, wiring, origin, channel, null);
  }

  Instant at() {
    return origin.at();
  }

  /// The channel as stored; empty where no round was ever planned.
  Optional<Channels.Channel> channel() {
    return Channels.find(sql, place);
  }

  /// The caller's id where they are known already.
  Optional<String> known() {
    return channel().flatMap(c -> Members.idOf(sql, c.workspaceId(), origin.member()));
  }

  /// The caller's id; who is new is added.
  String member(Channels.Channel channel) {
    return Members.put(sql, wiring.ids(), channel.workspaceId(), origin);
  }

  /// An entry for the log of what was done, in the caller's name.
  Audit.Entry entry(Channels.Channel channel, String what) {
    return new Audit.Entry(at(), origin.name(), member(channel), channel.id(), what);
  }
}
