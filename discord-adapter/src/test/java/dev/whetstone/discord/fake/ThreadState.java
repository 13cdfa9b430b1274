package dev.whetstone.discord.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What only threads have: topics/threads, resources/channel#thread-metadata-object.
final class ThreadState {
  private final World world;
  private final FakeChannel parent;
  private final String owner;
  private Instant changedAt;
  int minutes;
  boolean isArchived;
  boolean isLocked;
  boolean hasBot = true;
  final List<String> tags = new ArrayList<>();

  ThreadState(World world, FakeChannel parent, String owner, int minutes) {
    this.world = world;
    this.parent = parent;
    this.owner = owner;
    this.minutes = minutes;
    this.changedAt = world.now();
  }

  FakeChannel parent() {
    return parent;
  }

  String owner() {
    return owner;
  }

  Instant changedAt() {
    return changedAt;
  }

  void archived(FakeChannel thread, boolean is) {
    isArchived = is;
    changedAt = world.now();
    world.feed.channel("UPDATE", thread);
  }

  void locked(FakeChannel thread, boolean is) {
    isLocked = is;
    world.feed.channel("UPDATE", thread);
  }

  /// Refuses changes inside an archived thread: 50083.
  void demandOpen() {
    if (isArchived) {
      throw Refusal.threadArchived();
    }
  }

  void describe(ObjectNode json) {
    json.put("parent_id", parent.id()).put("owner_id", owner);
    json.put("message_count", 0).put("member_count", 1).put("total_message_sent", 0);
    if (parent.isForum()) {
      json.set("applied_tags", Tree.array(tags));
    }
    json.set(
        "thread_metadata",
        Tree.object(
            "archived",
            isArchived,
            "locked",
            isLocked,
            "auto_archive_duration",
            minutes,
            "archive_timestamp",
            Store.stamp(changedAt),
            "create_timestamp",
            Store.stamp(World.instantOf(Tree.text(json, "id")))));
    if (hasBot) {
      json.set("member", membership(Tree.text(json, "id")));
    }
  }

  /// resources/channel#thread-member-object.
  ObjectNode membership(String threadId) {
    ObjectNode member = Tree.object("id", threadId, "user_id", world.app.bot, "flags", 1);
    member.put("join_timestamp", Store.stamp(World.instantOf(threadId)));
    return member;
  }
}
