package dev.whetstone.core.delivery;

import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.MemberRef;
import dev.whetstone.core.chat.MessageRef;
import dev.whetstone.core.chat.Sending;
import org.jspecify.annotations.Nullable;

/// What is known of a row's place from the start.
///
/// @param mark of a reaction
record Target(
    @Nullable ChannelRef channel,
    @Nullable MessageRef message,
    @Nullable MemberRef member,
    @Nullable String title,
    Sending.@Nullable Mark mark) {

  static Target of(Draft.What what) {
    return switch (what) {
      case Draft.What.ToChannel(var channel, _) -> new Target(channel, null, null, null, null);
      case Draft.What.OpenThread(_, var title) -> new Target(null, null, null, title, null);
      case Draft.What.ToThread _, Draft.What.Edit _ -> new Target(null, null, null, null, null);
      case Draft.What.React(var message, var mark) -> new Target(null, message, null, null, mark);
      case Draft.What.Unreact(var message, var mark) -> new Target(null, message, null, null, mark);
      case Draft.What.ToMember(var member, var context, _) ->
          new Target(context, null, member, null, null);
    };
  }

  /// The platform, where the place is known from the start.
  @Nullable String platform() {
    if (message != null) {
      return message.channel().workspace().platform();
    }
    return channel == null ? null : channel.workspace().platform();
  }

  static Target read(String json) {
    return Json.read(json, Target.class);
  }
}
