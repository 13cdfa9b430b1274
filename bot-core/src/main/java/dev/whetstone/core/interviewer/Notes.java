package dev.whetstone.core.interviewer;

import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.MemberRef;
import dev.whetstone.core.chat.Post;
import dev.whetstone.core.delivery.Draft;
import dev.whetstone.core.delivery.Outbox;
import dev.whetstone.core.store.Audit;
import dev.whetstone.core.store.Channels;
import dev.whetstone.core.store.Sql;
import dev.whetstone.core.words.LogWords;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What the bot says unasked to one person: a row of the outbox and a private message.
final class Notes {
  private static final Duration WORTH_SAYING = Duration.ofDays(7);

  private Notes() {}

  /// Tells whoever set a channel up, once for this key; where nobody is known, `/drill log` says
  /// what nobody could be told.
  static void toManager(Sql sql, Channels.Channel channel, String key, Post post, Instant now) {
    manager(sql, channel)
        .ifPresentOrElse(
            member -> to(sql, member, channel.ref(), key, post, now),
            () -> noteOnce(sql, channel.id(), LogWords.untold(post.summary()), now));
  }

  /// What is said again each day, as that drills run out, fills no log.
  private static void noteOnce(Sql sql, String channelId, String what, Instant now) {
    boolean isNoted =
        sql.first(
                "SELECT seq FROM audit WHERE channel_id = ? AND what = ? LIMIT 1",
                row -> row.number("seq"),
                channelId,
                what)
            .isPresent();
    if (!isNoted) {
      Audit.note(sql, now, channelId, what);
    }
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
