package dev.whetstone.discord;

import dev.whetstone.core.chat.ChatEvent;
import dev.whetstone.core.chat.MemberRef;
import dev.whetstone.core.chat.MessageRef;
import dev.whetstone.core.chat.Origin;
import dev.whetstone.core.chat.ThreadRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What happens to messages, from the gateway's events
/// (discord.com/developers/docs/events/gateway-events#messages).
final class MessageEvents {
  private final Hearing hearing;

  MessageEvents(Hearing hearing) {
    this.hearing = hearing;
  }

  List<ChatEvent> heard(String type, Payload event) {
    if (event.text("guild_id").isEmpty() && !isAtHome(event)) {
      return List.of(); // What people write to the bot directly is read by nobody.
    }
    return switch (type) {
      case "MESSAGE_CREATE" -> said(event).stream().toList();
      case "MESSAGE_UPDATE" -> edited(event).stream().toList();
      case "MESSAGE_DELETE" -> List.of(deleted(event, event.text("id"), true));
      case "MESSAGE_DELETE_BULK" ->
          // People cannot do this; whoever moderates can
          // (discord.com/developers/docs/resources/message#bulk-delete-messages).
          event.texts("ids").stream().map(id -> deleted(event, id, false)).toList();
      case "MESSAGE_REACTION_ADD" -> reacted(event, true).stream().toList();
      case "MESSAGE_REACTION_REMOVE" -> reacted(event, false).stream().toList();
      default -> List.of();
    };
  }

  /// Not everybody who speaks like Discord names the server of a message.
  private boolean isAtHome(Payload event) {
    if (hearing.places().of(event.text("channel_id")) instanceof Called.Fine<Place>(var place)
        && !place.guild().isEmpty()) {
      event.json().put("guild_id", place.guild());
      return true;
    }
    return false;
  }

  private Optional<ChatEvent> said(Payload event) {
    if (isOurs(event.text("author", "id"))) {
      hearing.platform().echo(event);
      return Optional.empty();
    }
    return words(event).map(heard -> hearing.time().ofService(heard.said()));
  }

  private Optional<ChatEvent> edited(Payload event) {
    return isOurs(event.text("author", "id"))
        ? Optional.empty()
        : words(event).flatMap(Heard::edited).map(hearing.time()::ofService);
  }

  private Optional<Heard> words(Payload event) {
    Heard inNoThread =
        new Heard(new ThreadRef(Places.channelRef(event.text("guild_id"), ""), ""), event);
    return inNoThread.isPersons()
        ? hearing
            .thread(event.text("guild_id"), event.text("channel_id"))
            .map(thread -> new Heard(thread, event))
        : Optional.empty();
  }

  /// Discord does not say who deleted a message. One alone is taken for its author's doing: most
  /// are, and words that were taken back shall not be shown.
  private ChatEvent deleted(Payload event, String id, boolean byAuthor) {
    String guild = event.text("guild_id");
    String place = event.text("channel_id");
    return new ChatEvent.Deleted(
        origin(guild, Heard.deletionOf(place, id)), message(guild, place, id), byAuthor);
  }

  private MessageRef message(String guild, String place, String id) {
    // A forum's post is its own first message
    // (discord.com/developers/docs/resources/channel#start-thread-in-forum-or-media-channel).
    return hearing
        .thread(guild, place)
        .map(thread ->
            new MessageRef(thread.channel(), thread.id().equals(id) ? null : thread.id(), id))
        .orElseGet(() -> new MessageRef(Places.channelRef(guild, place), null, id));
  }

  private Optional<ChatEvent> reacted(Payload event, boolean added) {
    String user = event.text("user_id");
    String guild = event.text("guild_id");
    if (isOurs(user) || event.flag("member", "user", "bot")) {
      return Optional.empty();
    }
    // Reactions have no id and no time of their own; doing one twice is harmless.
    Instant now = hearing.clock().instant();
    String id =
        String.join(
            "/",
            event.text("channel_id"),
            event.text("message_id"),
            user,
            event.some("emoji", "id").orElseGet(() -> event.text("emoji", "name")),
            (added ? "+" : "-") + now.toEpochMilli());
    return hearing
        .thread(guild, event.text("channel_id"))
        .map(thread ->
            new ChatEvent.Reacted(
                new Origin(
                    id,
                    now,
                    new MemberRef(Places.workspace(guild), user),
                    Names.of(event.in("member").in("user"), event.in("member")),
                    null,
                    false),
                new MessageRef(thread.channel(), thread.id(), event.text("message_id")),
                added));
  }

  private boolean isOurs(String user) {
    return hearing.us().id().filter(user::equals).isPresent();
  }

  /// A thread is gone with all that was in it; a forum's post with its first message too.
  ChatEvent threadDeleted(Payload thread) {
    String guild = thread.text("guild_id");
    String id = thread.text("id");
    MessageRef root = new MessageRef(Places.channelRef(guild, thread.text("parent_id")), null, id);
    return new ChatEvent.Deleted(origin(guild, Heard.deletionOf(id, id)), root, false);
  }

  /// Of something that nobody is named for.
  private Origin origin(String guild, String id) {
    return new Origin(
        id,
        hearing.clock().instant(),
        new MemberRef(Places.workspace(guild), hearing.us().id().orElse(Snowflakes.FIRST)),
        "",
        null,
        false);
  }
}
