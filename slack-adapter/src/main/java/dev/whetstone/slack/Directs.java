package dev.whetstone.slack;

import com.slack.api.methods.response.conversations.ConversationsOpenResponse;
import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.MemberRef;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The direct messages with people, one for each.
final class Directs {
  private static final int KEPT = 10_000;

  private final Bot bot;
  private final Map<MemberRef, ChannelRef> known = new ConcurrentHashMap<>();

  Directs(Bot bot) {
    this.bot = bot;
  }

  /// The channel of somebody's direct messages; opening it again gives the same
  /// (api.slack.com/methods/conversations.open: `already_open`).
  Called<ChannelRef> with(MemberRef member) {
    ChannelRef open = known.get(member);
    return open == null ? open(member) : new Called.Fine<>(open);
  }

  private Called<ChannelRef> open(MemberRef member) {
    String team = member.workspace().id();
    Called<ConversationsOpenResponse> called =
        bot.call(
            team,
            "conversations.open",
            client -> client.conversationsOpen(r -> r.users(List.of(member.id()))));
    return switch (called) {
      case Called.Fine<ConversationsOpenResponse>(var body) ->
          body.getChannel() == null || body.getChannel().getId() == null
              ? new Called.NotSent<>("an answer without a channel")
              : new Called.Fine<>(keep(member, Heard.channelRef(team, body.getChannel().getId())));
      case Called.Limited<ConversationsOpenResponse>(var after) -> new Called.Limited<>(after);
      case Called.Said<ConversationsOpenResponse>(var error, _) -> new Called.Said<>(error, null);
      // To open it twice is to open it once, so nothing is in doubt.
      case Called.Lost<ConversationsOpenResponse>(var why) -> new Called.NotSent<>(why);
      case Called.NotSent<ConversationsOpenResponse>(var why) -> new Called.NotSent<>(why);
    };
  }

  private ChannelRef keep(MemberRef member, ChannelRef channel) {
    if (known.size() >= KEPT) {
      known.clear();
    }
    known.put(member, channel);
    return channel;
  }
}
