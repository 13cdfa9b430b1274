package dev.whetstone.core.chat;

import java.util.List;

/// The platforms of a product that has but one.
public record OnePlatform(Platform platform) implements Platforms {
  @Override
  public Abilities abilities(String name) {
    return platform.abilities();
  }

  @Override
  public List<Lack> lacks(ChannelRef channel) {
    return platform.checkup().stream()
        .filter(lack -> lack.channel() == null || lack.channel().equals(channel))
        .toList();
  }
}
