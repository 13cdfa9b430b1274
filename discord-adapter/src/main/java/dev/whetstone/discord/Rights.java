package dev.whetstone.discord;

import dev.whetstone.core.chat.ChannelRef;
import java.util.EnumSet;
import java.util.Set;
import net.dv8tion.jda.api.Permission;

/// What the bot may do in a channel, worked out from its roles and the channel's overwrites
/// (discord.com/developers/docs/topics/permissions#permission-hierarchy).
public final class Rights {
  /// Without these no round can be held.
  public static final Set<Permission> NEEDED =
      Set.copyOf(
          EnumSet.of(
              Permission.VIEW_CHANNEL,
              Permission.MESSAGE_SEND,
              Permission.MESSAGE_SEND_IN_THREADS,
              Permission.CREATE_PUBLIC_THREADS,
              Permission.MESSAGE_HISTORY,
              Permission.MESSAGE_EMBED_LINKS));

  /// Without these a round goes on with less comfort.
  public static final Set<Permission> WANTED =
      Set.copyOf(EnumSet.of(Permission.MESSAGE_ATTACH_FILES, Permission.MESSAGE_ADD_REACTION));

  private final DiscordCalls calls;
  private final Us us;

  /// Asks by these calls.
  public Rights(DiscordCalls calls, Us us) {
    this.calls = calls;
    this.us = us;
  }

  /// What of [#NEEDED] and [#WANTED] is missing in a channel; takes up to four calls.
  public Called<Set<Permission>> missing(ChannelRef channel) {
    return new Called.NotSent<>("not yet" + calls + us);
  }
}
