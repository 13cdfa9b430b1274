package dev.whetstone.web;

import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.ChatEvent;
import dev.whetstone.core.chat.Door;
import dev.whetstone.core.chat.MemberRef;
import dev.whetstone.core.chat.MessageRef;
import dev.whetstone.core.chat.Origin;
import dev.whetstone.core.chat.Press;
import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.chat.ThreadRef;
import dev.whetstone.core.store.Sql;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What a member can do in the browser chat, for pages and for the demo's script alike: it is
/// stored first, as a platform would, then handed to the door. Every action carries a nonce; the
/// same nonce again changes nothing and is answered the same way.
public final class WebChat {
  private final Door door;
  private final WebPlatform platform;

  /// A chat whose events go to this door.
  public WebChat(Door door, WebPlatform platform) {
    this.door = door;
    this.platform = platform;
  }

  /// Writes in a thread. The thread's root must stand.
  public Reply write(MemberRef member, ThreadRef thread, String text, String nonce) {
    return say(member.id(), new Place(thread.channel().id(), thread.id()), text, nonce).reply();
  }

  /// Presses a button.
  public Reply press(MemberRef member, Place place, Press press, String nonce) {
    String key = "press/" + member.id() + "/" + nonce;
    Origin origin = firstTry(member.id(), key);
    return door.accept(new ChatEvent.Pressed(origin, place.channelRef(), place.threadRef(), press));
  }

  /// Sends a form.
  public Reply submit(
      MemberRef member, ChannelRef channel, Press press, Map<String, String> values, String nonce) {
    String key = "submit/" + member.id() + "/" + nonce;
    Origin origin = firstTry(member.id(), key);
    return door.accept(new ChatEvent.Submitted(origin, channel, press, values));
  }

  /// Types a command: the words after `/drill`.
  public Reply command(MemberRef member, Place place, String words, String nonce) {
    String key = "command/" + member.id() + "/" + nonce;
    Origin origin = firstTry(member.id(), key);
    return door.accept(
        new ChatEvent.Commanded(origin, place.channelRef(), place.threadRef(), words));
  }

  /// Gives a thumb to a message; nothing happens where it is gone.
  public Reply like(MemberRef member, MessageRef message, String nonce) {
    return message(message.id(), member.id())
        .map(standing -> react(member.id(), standing, true, nonce))
        .orElseGet(Reply::nothing);
  }

  /// Where something happens.
  ///
  /// @param thread the root's id, absent in the channel itself
  public record Place(String channel, @Nullable String thread) {
    ChannelRef channelRef() {
      return WebPlatform.channel(channel);
    }

    @Nullable ThreadRef threadRef() {
      return thread == null ? null : new ThreadRef(channelRef(), thread);
    }
  }

  /// What was written, and what the writer gets for it.
  record Spoken(WebMessage message, Reply reply) {}

  /// Writes in a channel or a thread.
  Spoken say(String memberId, Place place, String text, String nonce) {
    Long thread = place.thread() == null ? null : Numbers.read(place.thread()).orElseThrow();
    String key = "~say/" + memberId + "/" + nonce;
    Messages.Fresh fresh =
        new Messages.Fresh(key, place.channel(), thread, memberId, null, null, text);
    WebMessage message = write(sql -> Messages.add(sql, fresh, platform.clock().instant()));
    ThreadRef in = message.thread();
    if (in == null || message.isDeleted()) {
      return new Spoken(message, Reply.nothing());
    }
    return new Spoken(message, door.accept(read(sql -> Hearing.said(sql, message, in))));
  }

  /// Changes the text of an own message.
  Spoken edit(String memberId, WebMessage old, String text, String nonce) {
    String key = memberId + "/" + nonce;
    Messages.Edit edit = new Messages.Edit(key, old.id(), platform.clock().instant(), text);
    WebMessage now =
        write(sql -> {
          Messages.edit(sql, edit);
          return Messages.byId(sql, old.id()).orElseThrow();
        });
    ThreadRef in = now.thread();
    return in == null
        ? new Spoken(now, Reply.nothing())
        : new Spoken(now, door.accept(read(sql -> edited(sql, now, in, key))));
  }

  private static ChatEvent edited(Sql sql, WebMessage now, ThreadRef in, String key) {
    return Hearing.edited(sql, now, in, Messages.editByKey(sql, key).orElseThrow());
  }

  /// Takes a message away; the author, or somebody who manages the channel.
  Reply delete(String memberId, WebMessage old) {
    ChatEvent.Deleted deleted =
        write(sql -> {
          Messages.delete(sql, old.id(), memberId, platform.clock().instant());
          return Hearing.deleted(sql, Messages.byId(sql, old.id()).orElseThrow());
        });
    return door.accept(deleted);
  }

  /// Reacts to a message, or takes the reaction back.
  Reply react(String memberId, WebMessage message, boolean on, String nonce) {
    String key = "react/" + memberId + "/" + nonce;
    Reactions.Reaction thumb = new Reactions.Reaction(memberId, Reactions.THUMBS_UP);
    Origin origin =
        write(sql -> {
          boolean again = Actions.isKnown(sql, key);
          Instant at = Actions.firstTry(sql, key, platform.clock().instant());
          if (!again) {
            Reactions.set(sql, message.id(), thumb, on, at);
          }
          return Hearing.origin(sql, key, at, memberId);
        });
    return door.accept(new ChatEvent.Reacted(origin, message.ref(), on));
  }

  /// The message with this id, where this member may read it and it still stands.
  Optional<WebMessage> message(String id, String readerId) {
    return Numbers.read(id)
        .flatMap(number -> read(sql -> Messages.byId(sql, number)))
        .filter(message -> !message.isDeleted() && message.isReadableBy(readerId));
  }

  /// The message that this member deleted before, so that a repeated delete is answered the same
  /// way.
  Optional<WebMessage> goneBy(String id, String memberId) {
    return Numbers.read(id)
        .flatMap(number -> read(sql -> Messages.byId(sql, number)))
        .filter(message -> memberId.equals(message.deletedBy()));
  }

  private Origin firstTry(String memberId, String key) {
    return write(sql -> {
      Instant at = Actions.firstTry(sql, key, platform.clock().instant());
      return Hearing.origin(sql, key, at, memberId);
    });
  }

  private <T> T write(Function<Sql, T> work) {
    T made = platform.transactions().write(work);
    platform.bell().ring();
    return made;
  }

  private <T> T read(Function<Sql, T> work) {
    return platform.transactions().read(work);
  }
}
