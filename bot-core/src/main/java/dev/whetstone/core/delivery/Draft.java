package dev.whetstone.core.delivery;

import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.MemberRef;
import dev.whetstone.core.chat.MessageRef;
import dev.whetstone.core.chat.Post;
import dev.whetstone.core.chat.Sending;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A message that was decided and is to be sent: a row of the outbox before it has an id.
///
/// @param lane the ordered queue it joins
/// @param key unique for ever: `round/part/kind/ordinal`
/// @param what what to do and where
/// @param notBefore not sent before this instant
/// @param expiresAt not sent at or after this instant; absent for never
/// @param after the key of a row that must be finished (in whatever way) first
public record Draft(
    String lane,
    String key,
    What what,
    Instant notBefore,
    @Nullable Instant expiresAt,
    @Nullable String after) {

  /// What to do. Places that are known only once something else was sent are named by the key of
  /// that row; if that row ends without a ref, this one ends DEAD with it.
  public sealed interface What {
    /// A message in a channel.
    record ToChannel(ChannelRef channel, Post post) implements What {}

    /// A thread on the message that the row `root` sent.
    record OpenThread(String root, String title) implements What {}

    /// A message in the thread that the row `thread` opened.
    record ToThread(String thread, Post post) implements What {}

    /// A new text for the message that the row `message` sent. The outbox keeps the newest only.
    record Edit(String message, Post post) implements What {}

    /// A mark on somebody's message.
    record React(MessageRef message, Sending.Mark mark) implements What {}

    /// No such mark of ours on somebody's message any more.
    record Unreact(MessageRef message, Sending.Mark mark) implements What {}

    /// A message to one person.
    record ToMember(MemberRef member, ChannelRef context, Post post) implements What {}
  }
}
