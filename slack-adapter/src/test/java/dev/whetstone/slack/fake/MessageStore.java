package dev.whetstone.slack.fake;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/// The messages of a channel, threads and tombstones included.
final class MessageStore {
  private final World world;
  private final FakeChannel channel;
  private final ChannelEvents events;
  private final TreeMap<String, JsonObject> stored = new TreeMap<>();

  MessageStore(World world, FakeChannel channel, ChannelEvents events) {
    this.world = world;
    this.channel = channel;
    this.events = events;
  }

  Optional<JsonObject> stored(String ts) {
    return storedOrTomb(ts).filter(message -> !isTomb(message));
  }

  Optional<JsonObject> storedOrTomb(String ts) {
    return Optional.ofNullable(stored.get(ts));
  }

  static boolean isTomb(JsonObject message) {
    return Tree.text(message, "subtype").equals("tombstone");
  }

  boolean holdsRoot(String ts) {
    return stored(ts).isPresent();
  }

  List<JsonObject> roots() {
    return those(message -> {
      String root = Tree.text(message, "thread_ts");
      return root.isEmpty()
          || root.equals(Tree.text(message, "ts"))
          || Tree.text(message, "subtype").equals("thread_broadcast");
    });
  }

  List<JsonObject> repliesTo(String root) {
    return those(message ->
        Tree.text(message, "thread_ts").equals(root) && !Tree.text(message, "ts").equals(root));
  }

  private List<JsonObject> those(Predicate<JsonObject> which) {
    return stored.values().stream().filter(which).toList();
  }

  /// Stores a message and tells of it; an empty root means the channel itself.
  FakeMessage put(String root, JsonObject message, boolean isOurs) {
    message.addProperty("ts", world.nextTs());
    message.addProperty("team", channel.team().id());
    BlockRules.nameBlocks(world, message);
    if (!root.isEmpty()) {
      message.addProperty("thread_ts", root);
      storedOrTomb(root).ifPresent(parent -> replied(parent, message));
    }
    stored.put(Tree.text(message, "ts"), message);
    events.posted(message, isOurs);
    return FakeMessage.of(channel.id(), message);
  }

  // docs.slack.dev/messaging/retrieving-messages#threading: what a root says of its thread.
  private static void replied(JsonObject parent, JsonObject message) {
    parent.addProperty("thread_ts", Tree.text(parent, "ts"));
    int count = parent.has("reply_count") ? parent.get("reply_count").getAsInt() : 0;
    parent.addProperty("reply_count", count + 1);
    parent.addProperty("latest_reply", Tree.text(message, "ts"));
    message.addProperty("parent_user_id", Tree.text(parent, "user"));
  }

  /// Our bot posts what it asked for.
  FakeMessage botPosts(JsonObject asked) {
    JsonObject message =
        Tree.object(
            "type",
            "message",
            "user",
            channel.team().botUser(),
            "bot_id",
            channel.team().botId(),
            "app_id",
            World.APP,
            "text",
            Tree.text(asked, "text"));
    copy(asked, message, "blocks");
    copy(asked, message, "metadata");
    if (Tree.flag(asked, "reply_broadcast")) {
      message.addProperty("subtype", "thread_broadcast");
    }
    return put(Tree.text(asked, "thread_ts"), message, true);
  }

  private static void copy(JsonObject from, JsonObject to, String key) {
    if (from.has(key) && !from.get(key).isJsonNull()) {
      to.add(key, from.get(key).deepCopy());
    }
  }

  /// Our bot changes a message of its own. Blocks that it does not send stay, an empty list takes
  /// them away (docs.slack.dev/reference/methods/chat.update, `blocks`).
  FakeMessage botEdits(String ts, JsonObject asked) {
    JsonObject message = stored(ts).orElseThrow();
    JsonObject before = message.deepCopy();
    message.addProperty("text", Tree.text(asked, "text"));
    copy(asked, message, "blocks");
    if (Tree.children(message, "blocks").findAny().isEmpty()) {
      message.remove("blocks");
    }
    copy(asked, message, "metadata");
    BlockRules.nameBlocks(world, message);
    edited(message, channel.team().botUser());
    events.changed(message, before);
    return FakeMessage.of(channel.id(), message);
  }

  private void edited(JsonObject message, String user) {
    message.add("edited", Tree.object("user", user, "ts", world.nextTs()));
  }

  void edits(String ts, String user, String text) {
    JsonObject message = stored(ts).orElseThrow(() -> new AssertionError("No message " + ts));
    JsonObject before = message.deepCopy();
    message.addProperty("text", text);
    edited(message, user);
    events.changed(message, before);
  }

  /// A root with replies leaves a tombstone, anything else goes whole.
  void deletes(String ts, String by) {
    JsonObject message = stored(ts).orElseThrow(() -> new AssertionError("No message " + ts));
    if (repliesTo(ts).isEmpty()) {
      stored.remove(ts);
      events.deleted(message, by);
      return;
    }
    JsonObject tomb =
        Tree.object(
            "type",
            "message",
            "subtype",
            "tombstone",
            "text",
            "This message was deleted.",
            "user",
            "USLACKBOT",
            "hidden",
            true,
            "ts",
            ts,
            "thread_ts",
            ts);
    stored.put(ts, tomb);
    events.changed(tomb, message);
  }

  boolean reacts(String ts, String emoji, String user) {
    JsonObject message = stored(ts).orElseThrow(() -> new AssertionError("No message " + ts));
    boolean isNew = Reactions.add(message, emoji, user);
    if (isNew) {
      events.reacted("reaction_added", message, emoji, user);
    }
    return isNew;
  }

  boolean unreacts(String ts, String emoji, String user) {
    JsonObject message = stored(ts).orElseThrow(() -> new AssertionError("No message " + ts));
    boolean was = Reactions.remove(message, emoji, user);
    if (was) {
      events.reacted("reaction_removed", message, emoji, user);
    }
    return was;
  }

  /// Removes a root and its replies without a word.
  void forgets(String root) {
    repliesTo(root).forEach(reply -> stored.remove(Tree.text(reply, "ts")));
    stored.remove(root);
  }
}
