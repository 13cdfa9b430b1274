package dev.whetstone.discord;

import dev.whetstone.core.chat.MemberRef;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.dv8tion.jda.api.utils.data.DataObject;

/// The direct messages with people, one for each.
final class Directs {
  private static final int KEPT = 10_000;

  private final DiscordCalls calls;
  private final Map<String, String> known = new ConcurrentHashMap<>();

  Directs(DiscordCalls calls) {
    this.calls = calls;
  }

  /// The id of the channel of somebody's direct messages; opening it again gives the same
  /// (discord.com/developers/docs/resources/user#create-dm).
  Called<String> with(MemberRef member) {
    String open = known.get(member.id());
    if (open != null) {
      return new Called.Fine<>(open);
    }
    if (!Snowflakes.isOne(member.id())) {
      return new Called.Said<>(404, 10013, "not an id");
    }
    DataObject body = DataObject.empty().put("recipient_id", member.id());
    Called<String> called =
        calls.call(Ask.post(body, "users", "@me", "channels")).map(it -> it.text("id"));
    return switch (called) {
      case Called.Fine<String>(var id) ->
          id.isEmpty() ? new Called.NotSent<>("an answer without a channel") : kept(member, id);
      // To open it twice is to open it once, so nothing is in doubt.
      case Called.Lost<String>(var why, _) -> new Called.NotSent<>(why);
      case Called.Limited<String> _, Called.Said<String> _, Called.NotSent<String> _ -> called;
    };
  }

  private Called<String> kept(MemberRef member, String id) {
    if (known.size() >= KEPT) {
      known.clear();
    }
    known.put(member.id(), id);
    return new Called.Fine<>(id);
  }
}
