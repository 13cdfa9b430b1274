package dev.whetstone.core.chat;

import java.util.List;

/// The chat services, as those see them who only need to know what each can do.
@FunctionalInterface
public interface Platforms {
  /// What the platform with this name can do.
  Abilities abilities(String platform);

  /// Whether an adapter speaks for it here.
  default boolean has(String platform) {
    return true;
  }

  /// What is known to be missing for a channel; asks nobody, so that it can be called anywhere.
  default List<Lack> lacks(ChannelRef channel) {
    return List.of();
  }
}
