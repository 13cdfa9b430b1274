package dev.whetstone.discord.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A gateway session; it outlives its connection: topics/gateway#resuming.
final class Session {
  final String id;
  final int shard;
  final int shards;
  final int intents;
  private final List<ObjectNode> dispatched = new ArrayList<>();
  @Nullable Link link;

  Session(String id, int shard, int shards, int intents) {
    this.id = id;
    this.shard = shard;
    this.shards = shards;
    this.intents = intents;
  }

  /// topics/gateway#sharding: `(guild_id >> 22) % num_shards`; direct messages go to the first.
  boolean carries(String guild) {
    return (Long.parseUnsignedLong(guild) >> 22) % shards == shard;
  }

  boolean wants(int kinds) {
    return kinds == Intents.NONE || (intents & kinds) != 0;
  }

  void dispatch(String type, ObjectNode data) {
    ObjectNode frame = Tree.object("op", 0, "s", dispatched.size() + 1, "t", type, "d", data);
    dispatched.add(frame);
    if (link != null) {
      link.send(frame);
    }
  }

  boolean hasReached(int sequence) {
    return sequence <= dispatched.size();
  }

  /// Everything after a number, in order, then RESUMED.
  void resume(Link on, int after) {
    link = on;
    on.session = this;
    dispatched.subList(Math.max(0, after), dispatched.size()).forEach(on::send);
    dispatch("RESUMED", Tree.object());
  }
}
