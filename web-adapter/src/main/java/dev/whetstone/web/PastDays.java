package dev.whetstone.web;

import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.Post;
import dev.whetstone.core.store.Sql;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Writes days of the past into the tables, each once.
final class PastDays {
  private final Sql sql;
  private final String channel;

  PastDays(Sql sql, ChannelRef channel) {
    this.sql = sql;
    this.channel = channel.id();
  }

  void add(PastThread day) {
    WebMessage root = bot(day.key() + "/root", null, day.root(), day.at());
    Messages.openThread(sql, root.id(), day.title());
    for (int i = 0; i < day.said().size(); i++) {
      say(day.key() + "/" + i, root.id(), day.said().get(i));
    }
    bot(day.key() + "/line", null, day.line(), day.ended());
  }

  private void say(String key, long root, PastThread.Said said) {
    switch (said) {
      case PastThread.ByBot(Instant at, Post post) -> bot(key, root, post, at);
      case PastThread.ByMember member -> {
        String author = member.author().id();
        Messages.Fresh fresh =
            new Messages.Fresh(key, channel, root, author, null, null, member.text());
        long id = Messages.add(sql, fresh, member.at()).id();
        member.liked().forEach(who -> like(id, who.id(), member.at()));
      }
    }
  }

  private void like(long message, String member, Instant at) {
    Reactions.add(sql, message, new Reactions.Reaction(member, Reactions.THUMBS_UP), at);
  }

  private WebMessage bot(String key, @Nullable Long thread, Post post, Instant at) {
    String view = PostView.of(post).toString();
    return Messages.add(sql, new Messages.Fresh(key, channel, thread, null, null, view, null), at);
  }
}
