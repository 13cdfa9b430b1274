package dev.whetstone.discord.fake;

import java.util.EnumSet;
import java.util.Set;

/// What one channel takes from our bot: resources/channel#overwrite-object.
final class Overwrite {
  private final World world;
  private final FakeChannel channel;
  private final Set<Permission> denied = EnumSet.noneOf(Permission.class);

  Overwrite(World world, FakeChannel channel) {
    this.world = world;
    this.channel = channel;
  }

  Set<Permission> denied() {
    return denied;
  }

  void denies(Set<Permission> permissions) {
    world.doing(() -> {
      denied.addAll(permissions);
      world.feed.channel("UPDATE", channel);
    });
  }

  void allows(Set<Permission> permissions) {
    world.doing(() -> {
      denied.removeAll(permissions);
      world.feed.channel("UPDATE", channel);
      if (permissions.contains(Permission.VIEW_CHANNEL)) {
        world.feed.threadsSynced(channel);
      }
    });
  }
}
