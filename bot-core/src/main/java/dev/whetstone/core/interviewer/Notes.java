package dev.whetstone.core.interviewer;

import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.MemberRef;
import dev.whetstone.core.chat.Post;
import dev.whetstone.core.delivery.Draft;
import dev.whetstone.core.delivery.Outbox;
import dev.whetstone.core.store.Channels;
import dev.whetstone.core.store.Sql;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What the bot says unasked to one person: a row of the outbox and a private message.
final class Notes {
  private static final Duration WORTH_SAYING = Duration.ofDays(7);

  private Notes() {}

  /// Tells whoever set a channel up, once for this key; where nobody is known, nobody is told, and
  /// `/drill log` and `doctor` have it all the same.
  static void toManager(Sql sql, Channels.Channel channel, String key, Post post, Instant now) {
    manager(sql, channel).ifPresent(member -> to(sql, member, channel.ref(), key, post, now));
  }

  /// Tells one person, once for this key.
  static void to(
      Sql sql, MemberRef member, ChannelRef context, String key, Post post, Instant now) {
    to(sql, member, context, key, post, now, now.plus(WORTH_SAYING));
  }

  /// Tells one person, once for this key, and not at or after `until`.
  static void to(
      Sql sql,
      MemberRef member,
      ChannelRef context,
      String key,
      Post post,
      Instant now,
      Instant until) {
    Outbox.add(
        sql,
        new Draft(
            Keys.memberLane(member),
            Keys.note(key),
            new Draft.What.ToMember(member, context, post),
            now,
            until,
            null));
  }

  private static Optional<MemberRef> manager(Sql sql, Channels.Channel channel) {
    return sql.first(
        "SELECT m.native_id FROM channel c JOIN member m ON m.id = c.manager_id"
            + " WHERE c.id = ? AND m.native_id IS NOT NULL AND m.state <> 'LEFT'",
        row -> new MemberRef(channel.ref().workspace(), row.text("native_id")),
        channel.id());
  }
}
