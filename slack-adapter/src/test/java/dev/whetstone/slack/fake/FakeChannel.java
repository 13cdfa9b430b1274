package dev.whetstone.slack.fake;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// A channel (or direct messages), as people see it.
public final class FakeChannel {
  private final World world;
  private final FakeTeam team;
  private final String id;
  private final ChannelEvents events;
  private final Set<String> members = new LinkedHashSet<>();
  private final TreeMap<String, JsonObject> stored = new TreeMap<>();
  private final @Nullable String partner;
  private String name;
  private String creator = "U0CREATOR";
  private String topic = "";
  private boolean isPrivate;
  private boolean isArchived;
  private boolean isDeleted;

  /// @param partner with whom our bot talks here directly; absent for channels
  FakeChannel(World world, FakeTeam team, String id, @Nullable String partner) {
    this.world = world;
    this.team = team;
    this.id = id;
    this.partner = partner;
    this.name = id.toLowerCase(java.util.Locale.ROOT);
    this.events = new ChannelEvents(world, this);
    members.add(team.botUser());
    if (partner != null) {
      members.add(partner);
    }
  }

  /// `C…`, `G…` or `D…`.
  public String id() {
    return id;
  }

  FakeTeam team() {
    return team;
  }

  String name() {
    return name;
  }

  String creator() {
    return creator;
  }

  boolean isArchived() {
    return isArchived;
  }

  boolean isDeleted() {
    return isDeleted;
  }

  Collection<String> members() {
    return members;
  }

  boolean has(String user) {
    return members.contains(user);
  }

  boolean hasBot() {
    return has(team.botUser());
  }

  /// `channel`, `group` or `im`, as events say it.
  String type() {
    if (partner != null) {
      return "im";
    }
    return isPrivate ? "group" : "channel";
  }

  String listedAs() {
    return switch (type()) {
      case "im" -> "im";
      case "group" -> "private_channel";
      default -> "public_channel";
    };
  }

  /// Takes our bot out without an event.
  public FakeChannel withoutBot() {
    world.doing(() -> members.remove(team.botUser()));
    return this;
  }

  /// Makes it private.
  public FakeChannel madePrivate() {
    world.doing(() -> isPrivate = true);
    return this;
  }

  /// Says who created it.
  public FakeChannel createdBy(Person person) {
    world.doing(() -> creator = person.id());
    return this;
  }

  /// What stands in the channel itself, oldest first, without threads and what was deleted.
  public List<FakeMessage> messages() {
    return world.within(() -> seen(roots()));
  }

  /// The replies of a thread, oldest first, without its root.
  public List<FakeMessage> thread(String root) {
    return world.within(() -> seen(repliesTo(root)));
  }

  /// One message as it stands now; fails when it is gone.
  public FakeMessage message(String ts) {
    return world.within(() ->
        stored(ts)
            .map(json -> FakeMessage.of(id, json))
            .orElseThrow(() -> new AssertionError("No message " + ts + " in " + id)));
  }

  private List<FakeMessage> seen(List<JsonObject> messages) {
    return messages.stream()
        .filter(message -> !isTomb(message))
        .map(message -> FakeMessage.of(id, message))
        .toList();
  }

  /// Waits until so many messages stand in the channel itself.
  public List<FakeMessage> awaitMessages(int count) {
    return world.await(
        count + " messages in " + id, () -> Optional.of(messages()).filter(m -> m.size() >= count));
  }

  /// Waits until a thread has so many replies.
  public List<FakeMessage> awaitThread(String root, int count) {
    return world.await(
        count + " replies to " + root,
        () -> Optional.of(thread(root)).filter(m -> m.size() >= count));
  }

  /// Somebody else's bot posts here; an empty root means the channel itself.
  public FakeMessage otherBotPosts(String root, String text, JsonArray blocks) {
    return world.within(() -> {
      JsonObject message =
          Tree.object(
              "type",
              "message",
              "subtype",
              "bot_message",
              "bot_id",
              "B0OTHER",
              "username",
              "other",
              "text",
              text);
      if (!blocks.isEmpty()) {
        message.add("blocks", blocks);
      }
      return put(root, message, false);
    });
  }

  /// Somebody with the right to it removes a message.
  public void removes(String ts) {
    world.doing(() -> deletes(ts, "U0ADMIN"));
  }

  /// Removes a root and all its replies without events, as a clean-up does that nobody tells of.
  public void removesThread(String root) {
    world.doing(() -> {
      repliesTo(root).forEach(reply -> stored.remove(Tree.text(reply, "ts")));
      stored.remove(root);
    });
  }

  /// Slack adds a preview to a message: `message_changed` without an edit
  /// (docs.slack.dev/reference/events/message/message_changed).
  public void unfurls(String ts) {
    world.doing(() -> stored(ts).ifPresent(json -> events.changed(json, json.deepCopy())));
  }

  Optional<JsonObject> stored(String ts) {
    return storedOrTomb(ts).filter(message -> !isTomb(message));
  }

  Optional<JsonObject> storedOrTomb(String ts) {
    return Optional.ofNullable(stored.get(ts));
  }

  private static boolean isTomb(JsonObject message) {
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
    message.addProperty("team", team.id());
    BlockRules.nameBlocks(world, message);
    if (!root.isEmpty()) {
      message.addProperty("thread_ts", root);
      storedOrTomb(root).ifPresent(parent -> replied(parent, message));
    }
    stored.put(Tree.text(message, "ts"), message);
    events.posted(message, isOurs);
    return FakeMessage.of(id, message);
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
            team.botUser(),
            "bot_id",
            team.botId(),
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

  /// Our bot changes a message of its own; blocks that it does not send are gone, metadata stays
  /// (docs.slack.dev/reference/methods/chat.update).
  FakeMessage botEdits(String ts, JsonObject asked) {
    JsonObject message = stored(ts).orElseThrow();
    JsonObject before = message.deepCopy();
    message.remove("blocks");
    message.addProperty("text", Tree.text(asked, "text"));
    copy(asked, message, "blocks");
    copy(asked, message, "metadata");
    BlockRules.nameBlocks(world, message);
    edited(message, team.botUser());
    events.changed(message, before);
    return FakeMessage.of(id, message);
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

  void takesIn(String user, String inviter) {
    members.add(user);
    events.joined(user, inviter);
  }

  void lets(String user) {
    events.left(user);
    members.remove(user);
  }

  void archived(String by) {
    isArchived = true;
    events.told("archive", Tree.object("channel", id, "user", by));
  }

  void unarchived(String by) {
    isArchived = false;
    events.told("unarchive", Tree.object("channel", id, "user", by));
  }

  void deleted() {
    events.told("deleted", Tree.object("channel", id));
    isDeleted = true;
  }

  void renamed(String to) {
    name = to;
    events.told("rename", Tree.object("channel", Tree.object("id", id, "name", to)));
  }

  void topicSet(String user, String words) {
    topic = words;
    put(
        "",
        Tree.object(
            "type",
            "message",
            "subtype",
            "channel_topic",
            "user",
            user,
            "topic",
            words,
            "text",
            "<@%s> set the channel topic: %s".formatted(user, words)),
        false);
  }

  void shares(StoredFile file, String comment) {
    JsonObject message =
        Tree.object(
            "type",
            "message",
            "subtype",
            "file_share",
            "user",
            team.botUser(),
            "bot_id",
            team.botId(),
            "app_id",
            World.APP,
            "text",
            comment,
            "files",
            List.of(file.json()));
    put("", message, true);
  }

  /// As conversations.info gives it.
  JsonObject json() {
    return Tree.object(
        "id",
        id,
        "name",
        partner == null ? name : null,
        "user",
        partner,
        "is_channel",
        type().equals("channel"),
        "is_group",
        type().equals("group"),
        "is_im",
        type().equals("im"),
        "is_private",
        !type().equals("channel"),
        "is_archived",
        isArchived,
        "is_member",
        hasBot(),
        "creator",
        creator,
        "topic",
        Tree.object("value", topic),
        "num_members",
        members.size());
  }
}
