package dev.whetstone.discord;

import dev.whetstone.core.chat.ChatEvent;
import dev.whetstone.core.chat.MemberRef;
import dev.whetstone.core.chat.MessageRef;
import dev.whetstone.core.chat.Origin;
import dev.whetstone.core.chat.ThreadRef;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;

/// A person's message in a thread, however we came to know of it: by an event or by reading the
/// thread. Both ways give the same events under the same ids.
///
/// @param message as Discord has it (discord.com/developers/docs/resources/message#message-object)
public record Heard(ThreadRef thread, Payload message) {
  /// A message of a person is an ordinary one or a reply
  /// (discord.com/developers/docs/resources/message#message-object-message-types).
  private static final Set<String> OF_PEOPLE = Set.of("", "0", "19");

  /// Whether a person wrote it: no bot, webhook or Discord itself, and no note that somebody
  /// joined, pinned or renamed something.
  public boolean isPersons() {
    return OF_PEOPLE.contains(message.text("type"))
        && message.some("author", "id").isPresent()
        && message.some("id").isPresent()
        && !message.flag("author", "bot")
        && !message.flag("author", "system")
        && !message.has("webhook_id");
  }

  /// That it was written.
  public ChatEvent.Said said() {
    return new ChatEvent.Said(
        origin(id(), Snowflakes.instant(message.text("id"))),
        thread,
        ref(),
        Typed.in(message),
        hasPicture());
  }

  /// That its author changed it; empty where nobody did, such as when Discord added a preview.
  public Optional<ChatEvent.Edited> edited() {
    return message
        .some("edited_timestamp")
        .map(at ->
            new ChatEvent.Edited(
                origin(id() + "/" + at, instant(at)),
                thread,
                ref(),
                Typed.in(message),
                hasPicture()));
  }

  /// The id of the event that a message was deleted.
  ///
  /// @param place the id of the channel or thread that it stood in
  public static String deletionOf(String place, String message) {
    return place + "/" + message + "/deleted";
  }

  private String id() {
    return thread.id() + "/" + message.text("id");
  }

  private Origin origin(String id, Instant at) {
    Payload author = message.in("author");
    return new Origin(
        id,
        at,
        new MemberRef(thread.channel().workspace(), author.text("id")),
        Names.of(author, message.in("member")),
        null,
        false);
  }

  private MessageRef ref() {
    return new MessageRef(thread.channel(), thread.id(), message.text("id"));
  }

  private boolean hasPicture() {
    return message.all("attachments").stream()
        .anyMatch(it -> it.text("content_type").startsWith("image/"));
  }

  private static Instant instant(String iso) {
    try {
      return OffsetDateTime.parse(iso).toInstant();
    } catch (DateTimeException strange) {
      return Instant.EPOCH;
    }
  }
}
