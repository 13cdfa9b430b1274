package dev.whetstone.app;

import dev.whetstone.core.chat.Abilities;
import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.Lack;
import dev.whetstone.core.chat.Platform;
import dev.whetstone.core.chat.Platforms;
import dev.whetstone.discord.DiscordPlatform;
import dev.whetstone.slack.SlackPlatform;
import dev.whetstone.web.WebPlatform;
import java.util.List;
import java.util.Set;

/// The chat services that this program has an adapter for.
final class Adapters implements Platforms {
  private static final Set<String> NAMES = Set.of("web", SlackPlatform.NAME, DiscordPlatform.NAME);

  private final List<? extends Platform> connected;

  /// @param connected those that are connected in this process
  Adapters(List<? extends Platform> connected) {
    this.connected = List.copyOf(connected);
  }

  @Override
  public Abilities abilities(String platform) {
    return connected.stream()
        .filter(it -> it.name().equals(platform))
        .findFirst()
        .map(Platform::abilities)
        .orElseGet(() -> unconnected(platform));
  }

  private static Abilities unconnected(String platform) {
    return switch (platform) {
      case "web" -> WebPlatform.ABILITIES;
      case SlackPlatform.NAME -> SlackPlatform.ABILITIES;
      case DiscordPlatform.NAME -> DiscordPlatform.ABILITIES;
      default -> Abilities.LEAST;
    };
  }

  @Override
  public boolean has(String platform) {
    return NAMES.contains(platform);
  }

  @Override
  public List<Lack> lacks(ChannelRef channel) {
    return connected.stream()
        .filter(platform -> platform.name().equals(channel.workspace().platform()))
        .flatMap(platform -> platform.checkup().stream())
        .filter(lack -> lack.channel() == null || lack.channel().equals(channel))
        .toList();
  }
}
