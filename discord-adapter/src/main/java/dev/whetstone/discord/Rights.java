package dev.whetstone.discord;

import dev.whetstone.core.chat.ChannelRef;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
    Called<Payload> asked = calls.call(Ask.get("channels", channel.id()));
    if (asked instanceof Called.Said<Payload>(_, var code, _)
        && code == DiscordErrors.MISSING_ACCESS) {
      return new Called.Fine<>(EnumSet.of(Permission.VIEW_CHANNEL));
    }
    String guild = channel.workspace().id();
    Optional<String> me = us.id();
    if (!(asked instanceof Called.Fine<Payload>(var place))) {
      return asked.map(_ -> Set.of());
    }
    if (me.isEmpty()) {
      return new Called.NotSent<>("Discord does not say who we are");
    }
    Called<Payload> member = calls.call(Ask.get("guilds", guild, "members", me.get()));
    if (!(member instanceof Called.Fine<Payload>(var self))) {
      return member.map(_ -> Set.of());
    }
    return calls
        .call(Ask.get("guilds", guild, "roles"))
        .map(roles -> missing(granted(guild, me.get(), self, roles.items(), place)));
  }

  /// A permission as Discord's own pages call it.
  public static String name(Permission permission) {
    return switch (permission) {
      case VIEW_CHANNEL -> "View Channel";
      case MESSAGE_HISTORY -> "Read Message History";
      default -> permission.getName();
    };
  }

  private static Set<Permission> missing(long granted) {
    Set<Permission> missing = EnumSet.noneOf(Permission.class);
    Stream.concat(NEEDED.stream(), WANTED.stream())
        .filter(it -> (granted & it.getRawValue()) == 0)
        .forEach(missing::add);
    return missing;
  }

  private static long granted(
      String guild, String me, Payload self, List<Payload> roles, Payload place) {
    List<String> mine = self.texts("roles");
    long base = 0;
    for (Payload role : roles) {
      if (role.text("id").equals(guild) || mine.contains(role.text("id"))) {
        base |= role.number(0, "permissions");
      }
    }
    if ((base & Permission.ADMINISTRATOR.getRawValue()) != 0) {
      return -1;
    }
    List<Payload> overwrites = place.all("permission_overwrites");
    long all = overwritten(base, overwrites, List.of(guild));
    return overwritten(overwritten(all, overwrites, mine), overwrites, List.of(me));
  }

  /// What overwrites for some ids make of permissions: denials first, then what is allowed.
  private static long overwritten(long before, List<Payload> overwrites, List<String> ids) {
    long deny = 0;
    long allow = 0;
    for (Payload overwrite : overwrites) {
      if (ids.contains(overwrite.text("id"))) {
        deny |= overwrite.number(0, "deny");
        allow |= overwrite.number(0, "allow");
      }
    }
    return (before & ~deny) | allow;
  }
}
