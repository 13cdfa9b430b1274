package dev.whetstone.discord.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whetstone.core.fake.Answer;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// Channels and what belongs to threads: resources/channel.
final class ChannelRoutes {
  private ChannelRoutes() {}

  static Map<String, Handler> all() {
    return Map.of(
        Routes.GET_CHANNEL,
        ChannelRoutes::get,
        Routes.PATCH_CHANNEL,
        ChannelRoutes::change,
        Routes.DELETE_CHANNEL,
        ChannelRoutes::delete,
        Routes.ARCHIVED_THREADS,
        ChannelRoutes::archived,
        Routes.JOIN_THREAD,
        (world, call) -> membership(world, call, true),
        Routes.LEAVE_THREAD,
        (world, call) -> membership(world, call, false),
        Routes.THREAD_MEMBERS,
        ChannelRoutes::members);
  }

  private static Answer get(World world, Call call) {
    FakeChannel channel = world.channel(call.id("channel_id"));
    Rights.demand(channel);
    return Answer.ok(channel.json());
  }

  // resources/channel#modify-channel
  private static Answer change(World world, Call call) {
    FakeChannel channel = world.channel(call.id("channel_id"));
    Rights.demand(channel);
    Breaches breaches = new Breaches();
    breaches.demandLength(call.body(), "", "name", 1, 100);
    breaches.demandNone(world, call.route());
    if (channel.isThread()) {
      changeThread(channel, call);
    } else {
      Rights.demand(channel, Permission.MANAGE_CHANNELS);
    }
    if (Tree.has(call.body(), "name")) {
      channel.called(call.get("name"));
    }
    world.feed.channel("UPDATE", channel);
    return Answer.ok(channel.json());
  }

  /// "When setting `archived` to `false`, when `locked` is also `false`, only the SEND_MESSAGES
  /// permission is required. Otherwise, requires the MANAGE_THREADS permission. Requires the thread
  /// to have `archived` set to `false` or be set to `false` in the request."
  private static void changeThread(FakeChannel thread, Call call) {
    ThreadState state = thread.state();
    boolean opens = call.body().has("archived") && !Tree.flag(call.body(), "archived");
    boolean onlyOpens = opens && call.body().size() == 1 && !state.isLocked;
    boolean isOwn =
        state.owner().equals(ownId(thread)) && !state.isLocked && !call.body().has("locked");
    if (!onlyOpens && !isOwn) {
      Rights.demand(thread, Permission.MANAGE_THREADS);
    }
    if (!opens) {
      state.demandOpen();
    }
    apply(state, call);
  }

  private static String ownId(FakeChannel thread) {
    return thread.store().botId();
  }

  private static void apply(ThreadState state, Call call) {
    if (call.body().has("archived")) {
      state.isArchived = Tree.flag(call.body(), "archived");
    }
    if (call.body().has("locked")) {
      state.isLocked = Tree.flag(call.body(), "locked");
    }
    if (Tree.has(call.body(), "auto_archive_duration")) {
      state.minutes = minutes(call.body().path("auto_archive_duration").asInt());
    }
    if (Tree.has(call.body(), "applied_tags")) {
      state.tags.clear();
      call.body().path("applied_tags").forEach(tag -> state.tags.add(tag.asText()));
    }
  }

  /// "can be set to: 60, 1440, 4320, 10080".
  static int minutes(int wanted) {
    if (!List.of(60, 1440, 4320, 10080).contains(wanted)) {
      throw Refusal.invalid(
          "auto_archive_duration",
          "BASE_TYPE_CHOICES",
          "Value must be one of {60, 1440, 4320, 10080}.");
    }
    return wanted;
  }

  // resources/channel#deleteclose-channel
  private static Answer delete(World world, Call call) {
    FakeChannel channel = world.channel(call.id("channel_id"));
    Rights.demand(
        channel, channel.isThread() ? Permission.MANAGE_THREADS : Permission.MANAGE_CHANNELS);
    ObjectNode json = channel.json();
    channel.delete();
    return Answer.ok(json);
  }

  // resources/channel#list-public-archived-threads: newest archived first.
  private static Answer archived(World world, Call call) {
    FakeChannel parent = world.channel(call.id("channel_id"));
    Rights.demand(parent, Permission.READ_MESSAGE_HISTORY);
    int limit = Integer.parseInt(call.query().getOrDefault("limit", "50"));
    String before = call.query().getOrDefault("before", "");
    Instant until =
        before.isEmpty() ? Instant.MAX : java.time.OffsetDateTime.parse(before).toInstant();
    List<FakeChannel> found =
        parent.threads().stream()
            .filter(thread -> thread.state().isArchived)
            .filter(thread -> thread.state().changedAt().isBefore(until))
            .sorted(Comparator.comparing((FakeChannel t) -> t.state().changedAt()).reversed())
            .toList();
    ObjectNode listed = GuildRoutes.listed(found.stream().limit(limit).toList());
    return Answer.ok(listed.put("has_more", found.size() > limit));
  }

  // resources/channel#join-thread: "Requires the thread is not archived."
  private static Answer membership(World world, Call call, boolean joins) {
    FakeChannel thread = world.channel(call.id("channel_id"));
    Threads.demandChangeable(thread);
    thread.state().hasBot = joins;
    return Answer.nothing();
  }

  private static Answer members(World world, Call call) {
    FakeChannel thread = world.channel(call.id("channel_id"));
    Rights.demand(thread);
    ThreadState state = thread.state();
    return Answer.ok(Tree.array(state.hasBot ? List.of(state.membership(thread.id())) : List.of()));
  }
}
