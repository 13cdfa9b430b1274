package dev.whetstone.discord.fake;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/// What somebody may do, by its bit: topics/permissions#permissions-bitwise-permission-flags.
public enum Permission {
  /// Everything, whatever the channel says.
  ADMINISTRATOR(3),
  /// Change channels; for our bot also: change and delete others' threads.
  MANAGE_CHANNELS(4),
  /// React with an emoji that nobody has used on the message yet.
  ADD_REACTIONS(6),
  /// See a channel at all.
  VIEW_CHANNEL(10),
  /// Write messages, and forum posts.
  SEND_MESSAGES(11),
  /// Delete others' messages.
  MANAGE_MESSAGES(13),
  /// Send embeds.
  EMBED_LINKS(14),
  /// Send files.
  ATTACH_FILES(15),
  /// Read what was written before.
  READ_MESSAGE_HISTORY(16),
  /// Ping everyone.
  MENTION_EVERYONE(17),
  /// Use application commands.
  USE_APPLICATION_COMMANDS(31),
  /// Archive, lock and delete threads.
  MANAGE_THREADS(34),
  /// Open public threads.
  CREATE_PUBLIC_THREADS(35),
  /// Write in threads.
  SEND_MESSAGES_IN_THREADS(38);

  private final long bit;

  Permission(int offset) {
    bit = 1L << offset;
  }

  long bit() {
    return bit;
  }

  static long bits(Collection<Permission> permissions) {
    return permissions.stream().mapToLong(Permission::bit).reduce(0, (a, b) -> a | b);
  }

  /// What everybody may do in a new server.
  static Set<Permission> everybodys() {
    return EnumSet.complementOf(
        EnumSet.of(
            ADMINISTRATOR, MANAGE_CHANNELS, MANAGE_MESSAGES, MENTION_EVERYONE, MANAGE_THREADS));
  }
}
