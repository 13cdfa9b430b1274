package dev.whetstone.web;

import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.Found;
import dev.whetstone.core.chat.MessageRef;
import dev.whetstone.core.chat.Outcome;
import dev.whetstone.core.chat.Outcome.Reason;
import dev.whetstone.core.chat.Post;
import dev.whetstone.core.chat.Sending;
import dev.whetstone.core.chat.ThreadRef;
import dev.whetstone.core.store.Sql;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Puts what the bot sends into the tables, and looks there for what it sent.
final class Mailbox {
  private final InstantSource clock;

  Mailbox(InstantSource clock) {
    this.clock = clock;
  }

  Outcome post(Sql sql, Sending sending) {
    return switch (sending) {
      case Sending.ToChannel s -> toChannel(sql, s);
      case Sending.OpenThread s -> openThread(sql, s);
      case Sending.ToThread s -> toThread(sql, s);
      case Sending.Edit s -> edit(sql, s);
      case Sending.React s -> react(sql, s);
      case Sending.Unreact s -> unreact(sql, s);
      case Sending.ToMember s -> toMember(sql, s);
    };
  }

  Found find(Sql sql, Sending sending) {
    return switch (sending) {
      case Sending.ToChannel s -> byKey(sql, s.key());
      case Sending.ToThread s -> byKey(sql, s.key());
      case Sending.ToMember s -> byKey(sql, s.key());
      case Sending.OpenThread s -> opened(sql, s);
      case Sending.Edit s ->
          standing(sql, s.message())
              .filter(m -> view(s.post()).equals(m.post()))
              .map(Mailbox::there)
              .orElseGet(Found.Absent::new);
      case Sending.React s -> reacted(sql, s);
      case Sending.Unreact s -> unreacted(sql, s);
    };
  }

  private Outcome toChannel(Sql sql, Sending.ToChannel sending) {
    if (!isKnown(sql, sending.channel())) {
      return noChannel(sending.channel());
    }
    return add(sql, fresh(sending.key(), sending.channel(), null, null, sending.post()));
  }

  private Outcome toThread(Sql sql, Sending.ToThread sending) {
    ThreadRef thread = sending.thread();
    if (!isKnown(sql, thread.channel())) {
      return noChannel(thread.channel());
    }
    Optional<WebMessage> root = standing(sql, thread.channel(), thread.id());
    if (root.isEmpty()) {
      return new Outcome.Refused(Reason.THREAD_GONE, "no thread " + thread.id());
    }
    return add(sql, fresh(sending.key(), thread.channel(), root.get().id(), null, sending.post()));
  }

  private Outcome toMember(Sql sql, Sending.ToMember sending) {
    if (!isKnown(sql, sending.context())) {
      return noChannel(sending.context());
    }
    if (Members.byId(sql, sending.member().id()).isEmpty()) {
      return new Outcome.Refused(Reason.INVALID, "no member " + sending.member().id());
    }
    return add(
        sql, fresh(sending.key(), sending.context(), null, sending.member().id(), sending.post()));
  }

  private Outcome openThread(Sql sql, Sending.OpenThread sending) {
    Optional<WebMessage> root = standing(sql, sending.root());
    if (root.isEmpty()) {
      return gone(sending.root());
    }
    Messages.openThread(sql, root.get().id(), sending.title());
    return new Outcome.Sent(new ThreadRef(sending.root().channel(), sending.root().id()));
  }

  private Outcome edit(Sql sql, Sending.Edit sending) {
    Optional<WebMessage> message = standing(sql, sending.message());
    if (message.isEmpty()) {
      return gone(sending.message());
    }
    Messages.repost(sql, message.get().id(), view(sending.post()));
    return new Outcome.Sent(message.get().ref());
  }

  private Outcome react(Sql sql, Sending.React sending) {
    Optional<WebMessage> message = standing(sql, sending.message());
    if (message.isEmpty()) {
      return gone(sending.message());
    }
    Reactions.add(sql, message.get().id(), mark(sending.mark()), clock.instant());
    return new Outcome.Sent(message.get().ref());
  }

  private Outcome unreact(Sql sql, Sending.Unreact sending) {
    Optional<WebMessage> message = standing(sql, sending.message());
    if (message.isEmpty()) {
      return gone(sending.message());
    }
    Reactions.remove(sql, message.get().id(), mark(sending.mark()));
    return new Outcome.Sent(message.get().ref());
  }

  private Outcome add(Sql sql, Messages.Fresh fresh) {
    return new Outcome.Sent(Messages.add(sql, fresh, clock.instant()).ref());
  }

  private static Messages.Fresh fresh(
      String key, ChannelRef channel, @Nullable Long thread, @Nullable String to, Post post) {
    return new Messages.Fresh(key, channel.id(), thread, null, to, view(post), null);
  }

  private static Found byKey(Sql sql, String key) {
    return Messages.byKey(sql, key).map(Mailbox::there).orElseGet(Found.Absent::new);
  }

  private static Found opened(Sql sql, Sending.OpenThread sending) {
    return standing(sql, sending.root())
        .filter(root -> root.threadTitle() != null)
        .<Found>map(root -> new Found.There(new ThreadRef(root.channel(), sending.root().id())))
        .orElseGet(Found.Absent::new);
  }

  private static Found reacted(Sql sql, Sending.React sending) {
    return standing(sql, sending.message())
        .filter(message -> Reactions.has(sql, message.id(), mark(sending.mark())))
        .map(Mailbox::there)
        .orElseGet(Found.Absent::new);
  }

  private static Found unreacted(Sql sql, Sending.Unreact sending) {
    return standing(sql, sending.message())
        .filter(message -> !Reactions.has(sql, message.id(), mark(sending.mark())))
        .map(Mailbox::there)
        .orElseGet(Found.Absent::new);
  }

  private static Found there(WebMessage message) {
    return new Found.There(message.ref());
  }

  private static Reactions.Reaction mark(Sending.Mark mark) {
    return switch (mark) {
      case COUNTED -> new Reactions.Reaction(Reactions.BOT, Reactions.COUNTED);
      case HEARD -> new Reactions.Reaction(Reactions.BOT, Reactions.HEARD);
    };
  }

  private static boolean isKnown(Sql sql, ChannelRef channel) {
    return channel.workspace().equals(WebPlatform.WORKSPACE)
        && Channels.byId(sql, channel.id()).isPresent();
  }

  private static Optional<WebMessage> standing(Sql sql, MessageRef message) {
    return standing(sql, message.channel(), message.id());
  }

  private static Optional<WebMessage> standing(Sql sql, ChannelRef channel, String id) {
    return Numbers.read(id)
        .flatMap(number -> Messages.byId(sql, number))
        .filter(message -> !message.isDeleted() && message.channel().equals(channel));
  }

  private static String view(Post post) {
    return PostView.of(post).toString();
  }

  private static Outcome gone(MessageRef message) {
    return new Outcome.Refused(Reason.MESSAGE_GONE, "no message " + message.id());
  }

  private static Outcome noChannel(ChannelRef channel) {
    return new Outcome.Refused(Reason.CHANNEL_GONE, "no channel " + channel.id());
  }
}
