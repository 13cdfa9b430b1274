package dev.whetstone.discord.fake;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The messages of one channel, oldest first: resources/message#message-object.
final class Store {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSS'+00:00'").withZone(ZoneOffset.UTC);
  private static final List<String> KEPT =
      List.of(
          "content",
          "embeds",
          "components",
          "flags",
          "attachments",
          "webhook_id",
          "type",
          "message_reference",
          "application_id",
          "interaction_metadata");

  private final World world;
  private final FakeChannel channel;
  private final Map<String, ObjectNode> messages = new LinkedHashMap<>();
  private String lastId = "0";

  Store(World world, FakeChannel channel) {
    this.world = world;
    this.channel = channel;
  }

  static String stamp(Instant instant) {
    return STAMP.format(instant);
  }

  Collection<ObjectNode> all() {
    return messages.values();
  }

  Optional<ObjectNode> find(String id) {
    return Optional.ofNullable(messages.get(id));
  }

  ObjectNode demand(String id) {
    return find(id).orElseThrow(() -> Refusal.unknown(10008, "Unknown Message"));
  }

  String botId() {
    return world.app.bot;
  }

  String lastId() {
    return lastId;
  }

  /// A new message, told of at once.
  ///
  /// @param nonce what the echo carries; empty for none
  ObjectNode put(ObjectNode author, ObjectNode said, String nonce) {
    return put(world.nextId(), author, said, nonce);
  }

  ObjectNode put(String id, ObjectNode author, ObjectNode said, String nonce) {
    ObjectNode message = compose(world, channel, id, author, said);
    messages.put(id, message);
    lastId = id;
    world.feed.created(channel, message, nonce);
    return message;
  }

  static ObjectNode compose(
      World world, FakeChannel channel, String id, ObjectNode author, ObjectNode said) {
    ObjectNode message = Tree.object("id", id, "channel_id", channel.id(), "author", author);
    message.put("timestamp", stamp(world.now())).putNull("edited_timestamp");
    message.put("type", 0).put("content", "").put("flags", 0);
    message.put("tts", false).put("pinned", false).put("mention_everyone", false);
    for (String list : List.of("embeds", "components", "attachments", "mention_roles")) {
      message.set(list, Tree.array(List.of()));
    }
    message.set("mentions", Tree.array(mentioned(world, Tree.text(said, "content"))));
    take(message, said);
    return message;
  }

  private static List<ObjectNode> mentioned(World world, String content) {
    return Mentions.people(content).stream()
        .map(id ->
            id.equals(world.app.bot)
                ? world.app.user()
                : Tree.object("id", id, "username", "x", "discriminator", "0"))
        .toList();
  }

  private static void take(ObjectNode message, ObjectNode said) {
    KEPT.stream()
        .filter(said::has)
        .forEach(key -> {
          if (!said.path(key).isNull()) {
            message.set(key, said.get(key).deepCopy());
          } else if (message.get(key) instanceof ArrayNode list) {
            list.removeAll();
          } else if (key.equals("content")) {
            message.put(key, "");
          }
        });
    Tree.children(message, "embeds").forEach(embed -> embed.put("type", "rich"));
    ComponentRules.number(message.path("components"));
  }

  /// Changes a message: `edited_timestamp` and MESSAGE_UPDATE with the whole of it.
  void edit(String id, ObjectNode change) {
    ObjectNode message = demand(id);
    change(world, message, change);
    world.feed.updated(channel, message);
  }

  static void change(World world, ObjectNode message, ObjectNode change) {
    take(message, change);
    message.put("edited_timestamp", stamp(world.now()));
  }

  /// Marks a message as the start of a thread: flag HAS_THREAD and `thread`.
  void startsThread(String id, FakeChannel thread) {
    ObjectNode message = demand(id);
    message.put("flags", Tree.number(message, "flags") | (1 << 5));
    message.set("thread", thread.json());
    world.feed.updated(channel, message);
  }

  void unfurl(String id) {
    world.feed.updated(channel, unfurled(id));
  }

  void unfurlBarely(String id) {
    ObjectNode bare = unfurled(id).deepCopy().retain("id", "channel_id", "embeds");
    world.feed.inChannel(channel, "MESSAGE_UPDATE", bare);
  }

  private ObjectNode unfurled(String id) {
    ObjectNode message = demand(id);
    message
        .withArrayProperty("embeds")
        .add(Tree.object("type", "link", "url", "https://example.com", "title", "Example"));
    return message;
  }

  void delete(String id) {
    ObjectNode _ = demand(id);
    messages.remove(id);
    world.feed.inChannel(
        channel, "MESSAGE_DELETE", Tree.object("id", id, "channel_id", channel.id()));
  }

  void deleteAll(List<String> ids) {
    ids.forEach(messages::remove);
    world.feed.inChannel(
        channel, "MESSAGE_DELETE_BULK", Tree.object("ids", ids, "channel_id", channel.id()));
  }
}
