package dev.whetstone.discord;

import dev.whetstone.core.adapter.Attempts;
import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.MessageRef;
import dev.whetstone.core.chat.Outcome;
import dev.whetstone.core.chat.Pictures;
import dev.whetstone.core.chat.Post;
import dev.whetstone.core.chat.Sending;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/// Posts messages, each of them once.
final class Posting {
  private final DiscordCalls calls;
  private final Kinds kinds;
  private final Threads threads;
  private final Directs directs;
  private final Pictures pictures;
  private final Standing standing;
  private final Attempts attempts;
  private final Refusals refusals;

  Posting(
      DiscordCalls calls,
      Kinds kinds,
      Threads threads,
      Directs directs,
      Pictures pictures,
      Standing standing,
      Attempts attempts,
      Refusals refusals) {
    this.calls = calls;
    this.kinds = kinds;
    this.threads = threads;
    this.directs = directs;
    this.pictures = pictures;
    this.standing = standing;
    this.attempts = attempts;
    this.refusals = refusals;
  }

  /// How one message of a sending is asked for.
  private interface Way {
    Called<Payload> send(MessageCreateData message);
  }

  /// Where a message goes.
  ///
  /// @param id of the channel or thread
  /// @param ref of a message there, by its id
  private record Target(String id, Function<String, MessageRef> ref) {}

  Outcome toChannel(Sending.ToChannel sending) {
    ChannelRef channel = sending.channel();
    if (!Snowflakes.isOne(channel.id())) {
      return new Outcome.Refused(Outcome.Reason.CHANNEL_GONE, "no id of Discord's");
    }
    return once(
        sending,
        sending.post(),
        new Target(channel.id(), id -> new MessageRef(channel, null, id)),
        message -> inChannel(sending, message));
  }

  private Called<Payload> inChannel(Sending.ToChannel sending, MessageCreateData message) {
    String channel = sending.channel().id();
    Optional<Place> forum = kinds.forum(channel);
    if (forum.isPresent()) {
      return forumPost(forum.get(), sending.post(), message);
    }
    Called<Payload> called = message(channel, sending.key(), message);
    Optional<Place> became =
        called instanceof Called.Said<Payload>(_, var code, _)
                && code == DiscordErrors.NOT_A_TEXT_CHANNEL
            ? kinds.forumNow(channel)
            : Optional.empty();
    return became.map(it -> forumPost(it, sending.post(), message)).orElse(called);
  }

  Outcome toThread(Sending.ToThread sending) {
    String thread = sending.thread().id();
    if (!Snowflakes.isOne(thread)) {
      return new Outcome.Refused(Outcome.Reason.THREAD_GONE, "no id of Discord's");
    }
    if (kinds.isLocked(thread)) {
      return new Outcome.Refused(Outcome.Reason.THREAD_LOCKED, "a moderator locked it");
    }
    return once(
        sending,
        sending.post(),
        new Target(thread, id -> new MessageRef(sending.channel(), thread, id)),
        message -> threads.in(thread, () -> message(thread, sending.key(), message)));
  }

  Outcome toMember(Sending.ToMember sending) {
    return switch (directs.with(sending.member())) {
      case Called.Fine<String>(var direct) -> {
        ChannelRef channel = new ChannelRef(sending.member().workspace(), direct);
        yield once(
            sending,
            sending.post(),
            new Target(direct, id -> new MessageRef(channel, null, id)),
            message -> message(direct, sending.key(), message));
      }
      case Called.Limited<String>(var after) -> Refusals.limited(after);
      case Called.Said<String> said -> refusals.outcome(sending, said);
      case Called.Lost<String>(var why, _) -> new Outcome.TryAgain(Duration.ZERO, why);
      case Called.NotSent<String>(var why) -> new Outcome.TryAgain(Duration.ZERO, why);
    };
  }

  private Called<Payload> message(String place, String key, MessageCreateData message) {
    return calls.call(
        Ask.post(Bodies.message(message, Keyed.nonce(key)), "channels", place, "messages")
            .with(message.getFiles()));
  }

  private Called<Payload> forumPost(Place forum, Post post, MessageCreateData message) {
    return calls.call(
        Ask.post(
                Bodies.forumPost(Titles.of(post), Titles.tags(forum, post), message),
                "channels",
                forum.id(),
                "threads")
            .with(message.getFiles()));
  }

  private Outcome once(Sending sending, Post post, Target target, Way way) {
    Optional<String> there = standing.of(sending.key());
    if (there.isPresent()) {
      return new Outcome.Sent(target.ref().apply(there.get()));
    }
    String sign = Keyed.sign(sending.key());
    MessageCreateData whole = Drawn.message(post, pictures, sign);
    Tried tried = tried(sending, target, way, whole);
    return !whole.getFiles().isEmpty() && tried.mayBeForFiles()
        ? tried(sending, target, way, Drawn.message(post, Pictures.none(), sign)).outcome()
        : tried.outcome();
  }

  /// What came of one try.
  private record Tried(Outcome outcome, Set<Permission> missing) {
    /// Whether the same in words may go through.
    boolean mayBeForFiles() {
      return outcome instanceof Outcome.Refused(var reason, _)
          && (reason == Outcome.Reason.INVALID
              || missing.equals(Set.of(Permission.MESSAGE_ATTACH_FILES)));
    }
  }

  private Tried tried(Sending sending, Target target, Way way, MessageCreateData message) {
    Instant began = attempts.now();
    Called<Payload> called = way.send(message);
    Outcome outcome =
        switch (called) {
          case Called.Fine<Payload>(var body) -> stands(sending, target, began, body);
          case Called.Limited<Payload>(var after) -> Refusals.limited(after);
          case Called.Said<Payload> said -> refusals.outcomeOf(sending, said);
          case Called.Lost<Payload>(var why, var isTimeout) -> {
            attempts.doubtful(sending.key(), began, isTimeout);
            yield new Outcome.Unknown(why);
          }
          case Called.NotSent<Payload>(var why) -> new Outcome.TryAgain(Duration.ZERO, why);
        };
    Set<Permission> missing =
        called instanceof Called.Said<Payload> said ? refusals.noted(sending, said) : Set.of();
    return new Tried(outcome, missing);
  }

  private Outcome stands(Sending sending, Target target, Instant began, Payload body) {
    String id = body.text("id");
    if (!Snowflakes.isOne(id)) {
      attempts.doubtful(sending.key(), began, false);
      return new Outcome.Unknown("an answer without an id");
    }
    attempts.taken(began, Snowflakes.instant(id));
    refusals.granted(sending);
    // A forum's post answers as a thread, in which its first message has the same id.
    standing.stands(Keyed.sign(sending.key()), target.id(), id);
    return new Outcome.Sent(target.ref().apply(id));
  }
}
