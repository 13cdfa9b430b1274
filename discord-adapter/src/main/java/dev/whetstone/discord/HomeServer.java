package dev.whetstone.discord;

import dev.whetstone.core.chat.WorkspaceRef;
import java.util.Optional;

/// Asks Discord which server a channel belongs to. Changes nothing, and takes no session of the
/// day's.
public final class HomeServer {
  private HomeServer() {}

  /// The server of a channel; empty where Discord does not say: it refuses, does not answer, or the
  /// bot does not see such a channel.
  ///
  /// @param channel its id
  public static Optional<WorkspaceRef> of(DiscordSettings settings, String channel) {
    try (DiscordCalls calls = new DiscordCalls(settings.api().toString(), settings.token())) {
      return new Places(calls).of(channel) instanceof Called.Fine<Place>(var place)
              && Snowflakes.isOne(place.guild())
          ? Optional.of(Places.workspace(place.guild()))
          : Optional.empty();
    }
  }
}
