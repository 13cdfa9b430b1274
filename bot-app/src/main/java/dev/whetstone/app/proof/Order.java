package dev.whetstone.app.proof;

import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.Ref;
import dev.whetstone.core.chat.Sending;
import dev.whetstone.core.delivery.PostJson;
import dev.whetstone.core.delivery.RefJson;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A [Sending] as it goes over the wire.
///
/// @param ref what it is about; absent for what stands in the channel itself
/// @param body the post as JSON, a thread's title or a mark
record Order(Kind kind, String key, String channel, @Nullable Ref ref, String body) {
  /// What it does.
  enum Kind {
    POST,
    OPEN_THREAD,
    REPLY,
    EDIT,
    REACT,
    UNREACT,
    TELL
  }

  static Order of(Sending sending) {
    return switch (sending) {
      case Sending.ToChannel(var key, var channel, var post) ->
          new Order(Kind.POST, key, channel.id(), null, PostJson.write(post));
      case Sending.OpenThread(var key, var root, var title) ->
          about(Kind.OPEN_THREAD, key, root, title);
      case Sending.ToThread(var key, var thread, var post) ->
          about(Kind.REPLY, key, thread, PostJson.write(post));
      case Sending.Edit(var key, var message, var post) ->
          about(Kind.EDIT, key, message, PostJson.write(post));
      case Sending.React(var key, var message, var mark) ->
          about(Kind.REACT, key, message, mark.name());
      case Sending.Unreact(var key, var message, var mark) ->
          about(Kind.UNREACT, key, message, mark.name());
      case Sending.ToMember(var key, _, var context, var post) ->
          new Order(Kind.TELL, key, context.id(), null, PostJson.write(post));
    };
  }

  private static Order about(Kind kind, String key, Ref ref, String body) {
    return new Order(kind, key, ref.channel().id(), ref, body);
  }

  List<String> words(String verb) {
    return List.of(verb, kind.name(), key, channel, ref == null ? "" : RefJson.write(ref), body);
  }

  static Order read(List<String> words) {
    return new Order(
        Kind.valueOf(words.get(1)),
        words.get(2),
        words.get(3),
        words.get(4).isEmpty() ? null : RefJson.read(words.get(4)),
        words.get(5));
  }

  ChannelRef place() {
    return Names.channel(channel);
  }
}
