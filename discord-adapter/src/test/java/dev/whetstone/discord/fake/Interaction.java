package dev.whetstone.discord.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Something that somebody did with the app, and its answers:
/// interactions/receiving-and-responding.
final class Interaction {
  // "you must send an initial response within 3 seconds"; "tokens are valid for 15 minutes".
  static final Duration TO_ACKNOWLEDGE = Duration.ofSeconds(3);
  static final Duration TO_FOLLOW_UP = Duration.ofMinutes(15);

  /// interactions/receiving-and-responding#interaction-object-interaction-type.
  enum Kind {
    COMMAND(2),
    COMPONENT(3),
    COMPLETION(4),
    FORM(5);

    final int number;

    Kind(int number) {
      this.number = number;
    }
  }

  final String id;
  final String token;
  final Kind kind;
  final Person person;
  final FakeChannel channel;
  final Instant at;
  final ObjectNode payload;

  /// The message whose button it was; of a form: the one whose button opened it.
  @Nullable String target;

  @Nullable ObjectNode callback;

  /// The message that `@original` names.
  @Nullable String original;

  /// The messages that it wrote or changed, the latest last.
  final List<String> touched = new ArrayList<>();

  boolean changedTarget;

  Interaction(World world, Kind kind, Person person, FakeChannel channel, ObjectNode data) {
    this.id = world.nextId();
    this.token = "aW50ZXJhY3Rpb246" + id + "x".repeat(40);
    this.kind = kind;
    this.person = person;
    this.channel = channel;
    this.at = world.now();
    this.payload = compose(world, data);
    world.interactions.put(token, this);
  }

  boolean isLate(Instant now) {
    return now.isAfter(at.plus(TO_ACKNOWLEDGE));
  }

  boolean isOver(Instant now) {
    return now.isAfter(at.plus(TO_FOLLOW_UP));
  }

  /// interactions/receiving-and-responding#interaction-object.
  private ObjectNode compose(World world, ObjectNode data) {
    ObjectNode json =
        Tree.object(
            "id",
            id,
            "application_id",
            world.app.id,
            "type",
            kind.number,
            "data",
            data,
            "channel_id",
            channel.id(),
            "token",
            token,
            "version",
            1,
            "locale",
            "en-US",
            "entitlements",
            List.of(),
            "attachment_size_limit",
            10_485_760);
    json.put("app_permissions", String.valueOf(Permission.bits(Rights.of(channel))));
    FakeGuild guild = channel.guild();
    ObjectNode place = channel.json();
    if (guild == null) {
      json.set("user", person.user());
      json.put("context", 1).set("authorizing_integration_owners", Tree.object("0", "0"));
    } else {
      String may = String.valueOf(Permission.bits(person.permissions()));
      json.set("member", person.member().put("permissions", may));
      json.put("guild_id", guild.id()).put("guild_locale", "en-US").put("context", 0);
      json.set("guild", Tree.object("id", guild.id(), "locale", "en-US", "features", List.of()));
      json.set("authorizing_integration_owners", Tree.object("0", guild.id()));
      place.put("permissions", may);
    }
    json.set("channel", place);
    return json;
  }

  /// A message that it may read and change: of what only the person sees, or of the channel.
  Optional<ObjectNode> message(@Nullable String messageId) {
    return messageId == null
        ? Optional.empty()
        : person.whisper(messageId).or(() -> channel.store().find(messageId));
  }
}
