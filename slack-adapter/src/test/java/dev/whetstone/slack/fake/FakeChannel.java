package dev.whetstone.slack.fake;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A channel (or direct messages), as people see it.
public final class FakeChannel {
  private final World world;
  private final FakeTeam team;
  private final String id;
  private final ChannelEvents events;
  private final Set<String> members = new LinkedHashSet<>();
  private final MessageStore store;
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
    this.store = new MessageStore(world, this, events);
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
    return world.within(() -> seen(store.roots()));
  }

  /// The replies of a thread, oldest first, without its root.
  public List<FakeMessage> thread(String root) {
    return world.within(() -> seen(store.repliesTo(root)));
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
        .filter(message -> !MessageStore.isTomb(message))
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
      return store.put(root, message, false);
    });
  }

  /// Somebody with the right to it removes a message.
  public void removes(String ts) {
    world.doing(() -> store.deletes(ts, "U0ADMIN"));
  }

  /// Removes a root and all its replies without events, as a clean-up does that nobody tells of.
  public void removesThread(String root) {
    world.doing(() -> store.forgets(root));
  }

  /// Slack adds a preview to a message: `message_changed` without an edit
  /// (docs.slack.dev/reference/events/message/message_changed).
  public void unfurls(String ts) {
    world.doing(() -> stored(ts).ifPresent(json -> events.changed(json, json.deepCopy())));
  }

  MessageStore store() {
    return store;
  }

  Optional<JsonObject> stored(String ts) {
    return store.stored(ts);
  }

  /// Our bot posts what it asked for.
  FakeMessage botPosts(JsonObject asked) {
    return store.botPosts(asked);
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
    store.put(
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
    store.put("", message, true);
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
