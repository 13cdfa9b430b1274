package dev.whetstone.discord;

import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.Lack;
import dev.whetstone.core.chat.Sending;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import net.dv8tion.jda.api.Permission;

/// What Discord refused for want of something, until the same is granted.
final class Lacks {
  private record Wish(ChannelRef channel, Class<? extends Sending> what) {}

  private final Rights rights;
  private final Map<Wish, List<Lack>> seen = new ConcurrentHashMap<>();
  private volatile boolean isTokenRefused;

  Lacks(Rights rights) {
    this.rights = rights;
  }

  List<Lack> all() {
    Stream<Lack> token =
        isTokenRefused
            ? Stream.of(new Lack(Lack.Kind.CREDENTIAL, "bot token", null, true))
            : Stream.empty();
    return Stream.concat(token, seen.values().stream().flatMap(List::stream))
        .distinct()
        .sorted(Comparator.comparing(Lack::name))
        .toList();
  }

  /// A sending went well: what it had wanted is there.
  void granted(Sending sending) {
    isTokenRefused = false;
    seen.remove(new Wish(sending.channel(), sending.getClass()));
  }

  /// A sending was refused; asks Discord what exactly is missing where it is a permission.
  ///
  /// @return what is missing; empty where that is not known
  Set<Permission> refused(Sending sending, Called.Said<?> said) {
    if (said.status() == 401) {
      isTokenRefused = true;
    }
    boolean isPermission =
        said.code() == DiscordErrors.MISSING_ACCESS
            || said.code() == DiscordErrors.MISSING_PERMISSIONS;
    if (!isPermission || sending instanceof Sending.ToMember) {
      return Set.of();
    }
    Set<Permission> missing = missing(sending.channel());
    Set<Permission> named =
        missing.isEmpty() ? usual(sending, said.code()) : EnumSet.copyOf(missing);
    seen.put(
        new Wish(sending.channel(), sending.getClass()),
        named.stream().map(one -> lack(one, sending.channel())).toList());
    return missing;
  }

  private Set<Permission> missing(ChannelRef channel) {
    return rights.missing(channel) instanceof Called.Fine<Set<Permission>>(var missing)
        ? missing
        : Set.of();
  }

  private static Lack lack(Permission permission, ChannelRef channel) {
    return new Lack(
        Lack.Kind.PERMISSION, Rights.name(permission), channel, Rights.NEEDED.contains(permission));
  }

  /// What a sending needs, where Discord does not let itself be asked.
  private static Set<Permission> usual(Sending sending, int code) {
    if (code == DiscordErrors.MISSING_ACCESS) {
      return EnumSet.of(Permission.VIEW_CHANNEL);
    }
    return switch (sending) {
      case Sending.ToChannel _, Sending.Edit _, Sending.ToMember _ ->
          EnumSet.of(Permission.MESSAGE_SEND);
      case Sending.OpenThread _ -> EnumSet.of(Permission.CREATE_PUBLIC_THREADS);
      case Sending.ToThread _ -> EnumSet.of(Permission.MESSAGE_SEND_IN_THREADS);
      case Sending.React _, Sending.Unreact _ -> EnumSet.of(Permission.MESSAGE_ADD_REACTION);
    };
  }
}
