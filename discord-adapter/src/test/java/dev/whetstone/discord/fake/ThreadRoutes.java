package dev.whetstone.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whetstone.core.fake.Answer;
import java.util.Map;
import java.util.Set;

/// New threads: resources/channel#start-thread-from-message and after.
final class ThreadRoutes {
  private static final int DAY = 1440;

  private ThreadRoutes() {}

  static Map<String, Handler> all() {
    return Map.of(
        Routes.THREAD_FROM_MESSAGE, ThreadRoutes::fromMessage, Routes.THREAD, ThreadRoutes::alone);
  }

  private static void demandName(World world, Call call) {
    Breaches breaches = new Breaches();
    breaches.demandPresent(call.body(), "", "name");
    breaches.demandLength(call.body(), "", "name", 1, 100);
    breaches.demandNone(world, call.route());
  }

  /// "The id of the created thread will be the same as the id of the source message, and as such a
  /// message can only have a single thread created from it": 160004 the second time.
  private static Answer fromMessage(World world, Call call) {
    FakeChannel parent = world.channel(call.id("channel_id"));
    if (parent.type() != FakeChannel.TEXT) {
      throw Refusal.wrongChannelType();
    }
    Rights.demand(parent, Permission.CREATE_PUBLIC_THREADS);
    demandName(world, call);
    ObjectNode source = parent.store().demand(call.id("message_id"));
    String id = Tree.text(source, "id");
    if (source.has("thread") || world.channels.containsKey(id)) {
      throw Refusal.of(400, 160004, "A thread has already been created for this message");
    }
    FakeChannel thread = parent.newThread(id, call.get("name"), state(world, call, parent));
    parent.store().startsThread(id, thread);
    world.feed.threadCreated(thread);
    starter(thread, source);
    return Answer.created(thread.json());
  }

  /// The first message of such a thread points to its source: type 21
  /// (resources/message#message-object-message-types).
  private static void starter(FakeChannel thread, ObjectNode source) {
    ObjectNode reference =
        Tree.object(
            "type",
            0,
            "message_id",
            Tree.text(source, "id"),
            "channel_id",
            Tree.text(source, "channel_id"),
            "guild_id",
            Tree.text(thread.json(), "guild_id"));
    ObjectNode said = Tree.object("type", 21, "message_reference", reference);
    ObjectNode _ = thread.store().put((ObjectNode) source.path("author"), said, "");
  }

  private static ThreadState state(World world, Call call, FakeChannel parent) {
    int minutes = ChannelRoutes.minutes(call.body().path("auto_archive_duration").asInt(DAY));
    return new ThreadState(world, parent, world.app.bot, minutes);
  }

  private static Answer alone(World world, Call call) {
    FakeChannel parent = world.channel(call.id("channel_id"));
    Rights.demand(parent);
    demandName(world, call);
    return parent.isForum() ? post(world, call, parent) : withoutMessage(world, call, parent);
  }

  // resources/channel#start-thread-without-message: a system message of type 18 tells the channel.
  private static Answer withoutMessage(World world, Call call, FakeChannel parent) {
    if (parent.type() != FakeChannel.TEXT) {
      throw Refusal.wrongChannelType();
    }
    Rights.demand(parent, Permission.CREATE_PUBLIC_THREADS);
    FakeChannel thread =
        parent.newThread(world.nextId(), call.get("name"), state(world, call, parent));
    world.feed.threadCreated(thread);
    ObjectNode told =
        Tree.object(
            "type",
            18,
            "content",
            thread.name(),
            "message_reference",
            Tree.object("type", 0, "channel_id", thread.id()));
    ObjectNode _ = parent.store().put(world.app.user(), told, "");
    return Answer.created(thread.json());
  }

  // resources/channel#start-thread-in-forum-or-media-channel: SEND_MESSAGES is enough; the thread
  // has the id of its first message.
  private static Answer post(World world, Call call, FakeChannel forum) {
    Rights.demand(forum, Permission.SEND_MESSAGES);
    JsonNode said = call.body().path("message");
    if (!said.isObject()) {
      throw Refusal.invalid("message", "BASE_TYPE_REQUIRED", "This field is required");
    }
    Posting.demandParts(forum, said, call);
    new MessageRules(world).demandNew(call.route(), said, Set.copyOf(call.files().values()));
    ThreadState state = state(world, call, forum);
    call.body().path("applied_tags").forEach(tag -> state.tags.add(known(forum, tag.asText())));
    String id = world.nextId();
    FakeChannel thread = forum.newThread(id, call.get("name"), state);
    world.feed.threadCreated(thread);
    ObjectNode whole = ((ObjectNode) said).deepCopy();
    whole.set(
        "attachments",
        Tree.array(Attachments.joined(world, thread, said, call.files(), Tree.object())));
    ObjectNode message = thread.store().put(id, world.app.user(), whole, "");
    ObjectNode answer = thread.json();
    answer.set("message", message);
    return Answer.created(answer);
  }

  private static String known(FakeChannel forum, String tag) {
    if (!forum.offered().containsKey(tag)) {
      throw Refusal.invalid("applied_tags", "BASE_TYPE_CHOICES", "Unknown tag " + tag);
    }
    return tag;
  }
}
