package dev.whetstone.discord;

import dev.whetstone.core.adapter.Attempts;
import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.Found;
import dev.whetstone.core.chat.MessageRef;
import dev.whetstone.core.chat.Pictures;
import dev.whetstone.core.chat.Post;
import dev.whetstone.core.chat.Sending;
import dev.whetstone.core.chat.ThreadRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import net.dv8tion.jda.api.Permission;

/// Looks for messages whose sending ended without an answer: among those that Discord showed us,
/// then in the history.
final class Looking {
  private final DiscordCalls calls;
  private final Us us;
  private final Kinds kinds;
  private final Directs directs;
  private final Rights rights;
  private final Pictures pictures;
  private final Standing standing;
  private final Attempts attempts;
  private final Histories histories;

  Looking(
      DiscordCalls calls,
      Us us,
      Kinds kinds,
      Directs directs,
      Rights rights,
      Pictures pictures,
      Standing standing,
      Attempts attempts) {
    this.calls = calls;
    this.us = us;
    this.kinds = kinds;
    this.directs = directs;
    this.rights = rights;
    this.pictures = pictures;
    this.standing = standing;
    this.attempts = attempts;
    this.histories = new Histories(calls);
  }

  /// What is looked for.
  private record Wanted(
      Sending sending, Post post, Instant triedAt, Function<String, MessageRef> ref) {
    String key() {
      return sending.key();
    }
  }

  Found find(Sending sending, Instant triedAt) {
    return switch (sending) {
      case Sending.ToChannel it -> {
        Wanted wanted =
            new Wanted(it, it.post(), triedAt, id -> new MessageRef(it.channel(), null, id));
        yield kinds.forum(it.channel().id()).isPresent()
            ? echoed(wanted).orElseGet(() -> inForum(it.channel(), wanted))
            : echoed(wanted).orElseGet(() -> in(it.channel().id(), wanted));
      }
      case Sending.ToThread it -> {
        Wanted wanted =
            new Wanted(
                it, it.post(), triedAt, id -> new MessageRef(it.channel(), it.thread().id(), id));
        yield echoed(wanted).orElseGet(() -> in(it.thread().id(), wanted));
      }
      case Sending.ToMember it -> toMember(it, triedAt);
      case Sending.OpenThread it -> thread(it.root());
      // These do no harm when they are repeated.
      case Sending.Edit _, Sending.React _, Sending.Unreact _ -> new Found.Absent();
    };
  }

  private Found toMember(Sending.ToMember sending, Instant triedAt) {
    if (!(directs.with(sending.member()) instanceof Called.Fine<String>(var direct))) {
      return new Found.CannotTell("the direct message cannot be opened");
    }
    ChannelRef channel = new ChannelRef(sending.member().workspace(), direct);
    Wanted wanted =
        new Wanted(sending, sending.post(), triedAt, id -> new MessageRef(channel, null, id));
    return echoed(wanted).orElseGet(() -> in(direct, wanted));
  }

  private Optional<Found> echoed(Wanted wanted) {
    return standing.of(wanted.key()).map(id -> new Found.There(wanted.ref().apply(id)));
  }

  /// A thread has its root's id.
  private Found thread(MessageRef root) {
    if (!Snowflakes.isOne(root.id())) {
      return new Found.Absent();
    }
    return switch (calls.call(Ask.get("channels", root.id()))) {
      case Called.Fine<Payload> _ -> new Found.There(new ThreadRef(root.channel(), root.id()));
      // To open it twice does no harm.
      case Called.Said<Payload> _ -> new Found.Absent();
      case Called.Limited<Payload>(var after) -> later(after.toSeconds());
      case Called.Lost<Payload>(var why, _) -> new Found.CannotTell(why);
      case Called.NotSent<Payload>(var why) -> new Found.CannotTell(why);
    };
  }

  private Found in(String place, Wanted wanted) {
    if (!Snowflakes.isOne(place)) {
      return new Found.Absent();
    }
    List<Payload> messages = new ArrayList<>();
    Called<Boolean> read = histories.since(place, oldest(wanted), messages);
    return read instanceof Called.Fine<Boolean> ? among(messages, place, wanted) : unread(read);
  }

  private Instant oldest(Wanted wanted) {
    return attempts.oldest(wanted.key(), wanted.triedAt());
  }

  private Found among(List<Payload> messages, String place, Wanted wanted) {
    Optional<String> me = us.id();
    if (me.isEmpty()) {
      return new Found.CannotTell("Discord does not say who we are");
    }
    Likeness likeness = new Likeness(standing, wanted.key(), Likeness.of(wanted.post(), pictures));
    List<Payload> ours =
        messages.stream().filter(message -> message.text("author", "id").equals(me.get())).toList();
    Optional<Payload> meant = likeness.among(ours, place);
    if (meant.isPresent()) {
      String id = meant.get().text("id");
      standing.stands(Keyed.sign(wanted.key()), place, id);
      return new Found.There(wanted.ref().apply(id));
    }
    return messages.isEmpty() ? nothing(wanted) : absent(wanted);
  }

  /// Posts of a forum are threads; ours since the attempt, each by its first message
  /// (discord.com/developers/docs/resources/guild#list-active-guild-threads).
  private Found inForum(ChannelRef forum, Wanted wanted) {
    String guild = forum.workspace().id();
    if (!Snowflakes.isOne(guild)) {
      return new Found.Absent();
    }
    Called<Payload> active = calls.call(Ask.get("guilds", guild, "threads", "active"));
    if (!(active instanceof Called.Fine<Payload>(var body))) {
      return unread(active);
    }
    String after = Snowflakes.before(oldest(wanted));
    List<Payload> firsts = new ArrayList<>();
    for (Payload thread : body.all("threads")) {
      String id = thread.text("id");
      if (thread.text("parent_id").equals(forum.id())
          && Snowflakes.isOne(id)
          && Snowflakes.compare(id, after) > 0) {
        Called<Payload> first = calls.call(Ask.get("channels", id, "messages", id));
        if (first instanceof Called.Fine<Payload>(var message)) {
          firsts.add(message);
        } else if (!(first instanceof Called.Said<Payload>)) {
          return unread(first);
        }
      }
    }
    return among(firsts, forum.id(), wanted);
  }

  private static Found unread(Called<?> called) {
    return switch (called) {
      case Called.Fine<?> _ -> throw new IllegalStateException("it went well");
      case Called.Said<?>(var status, var code, var message) -> refused(status, code, message);
      case Called.Limited<?>(var after) -> later(after.toSeconds());
      case Called.Lost<?>(var why, _) -> new Found.CannotTell(why);
      case Called.NotSent<?>(var why) -> new Found.CannotTell(why);
    };
  }

  /// A history that is not there holds nothing: sending once more gets the right refusal. One that
  /// is closed to us waiting does not open: only an echo can tell.
  private static Found refused(int status, int code, String message) {
    if (code == DiscordErrors.UNKNOWN_CHANNEL) {
      return new Found.Absent();
    }
    return status == 403 || status == 404
        ? new Found.Barred(message)
        : new Found.CannotTell(message);
  }

  private static Found later(long seconds) {
    return new Found.CannotTell("too many calls, again in " + seconds + " s");
  }

  /// To a bot that may not read the history Discord shows an empty one.
  private Found nothing(Wanted wanted) {
    return !(wanted.sending() instanceof Sending.ToMember)
            && rights.missing(wanted.sending().channel())
                instanceof Called.Fine<Set<Permission>>(var missing)
            && missing.contains(Permission.MESSAGE_HISTORY)
        ? new Found.Barred(Rights.name(Permission.MESSAGE_HISTORY))
        : absent(wanted);
  }

  private Found absent(Wanted wanted) {
    return attempts.isUnsettled(wanted.key(), wanted.triedAt())
        ? new Found.CannotTell("not there yet, and it may still come")
        : new Found.Absent();
  }
}
