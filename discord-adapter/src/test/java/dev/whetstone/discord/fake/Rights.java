package dev.whetstone.discord.fake;

import java.util.EnumSet;
import java.util.Set;

/// What our bot may do where: topics/permissions#permission-overwrites. A thread has its parent's
/// permissions (topics/threads#permissions).
final class Rights {
  private Rights() {}

  static Set<Permission> of(FakeChannel channel) {
    FakeGuild guild = channel.guild();
    if (guild == null) {
      return EnumSet.allOf(Permission.class);
    }
    if (!guild.hasBot() || guild.isUnavailable()) {
      return EnumSet.noneOf(Permission.class);
    }
    if (guild.botsPermissions().contains(Permission.ADMINISTRATOR)) {
      return EnumSet.allOf(Permission.class);
    }
    Set<Permission> all = EnumSet.noneOf(Permission.class);
    all.addAll(guild.botsPermissions());
    all.removeAll(channel.place().denied());
    // "denying VIEW_CHANNEL implicitly denies everything else"
    return all.contains(Permission.VIEW_CHANNEL) ? all : EnumSet.noneOf(Permission.class);
  }

  static boolean sees(FakeChannel channel) {
    return of(channel).contains(Permission.VIEW_CHANNEL);
  }

  /// Refuses with 50001 where the bot sees nothing, with 50013 where it lacks one of these.
  static void demand(FakeChannel channel, Permission... wanted) {
    Set<Permission> has = of(channel);
    if (!has.contains(Permission.VIEW_CHANNEL)) {
      throw Refusal.missingAccess();
    }
    if (!has.containsAll(Set.of(wanted))) {
      throw Refusal.missingPermissions();
    }
  }

  static boolean has(FakeChannel channel, Permission permission) {
    return of(channel).contains(permission);
  }
}
