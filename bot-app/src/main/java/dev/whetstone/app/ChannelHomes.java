package dev.whetstone.app;

import dev.whetstone.app.cli.ChannelName;
import dev.whetstone.core.adapter.SettingsException;
import dev.whetstone.core.chat.WorkspaceRef;
import dev.whetstone.core.store.Transactions;
import dev.whetstone.discord.DiscordPlatform;
import dev.whetstone.discord.DiscordSettings;
import dev.whetstone.discord.HomeServer;
import dev.whetstone.slack.HomeTeams;
import dev.whetstone.slack.SlackPlatform;
import dev.whetstone.slack.SlackSettings;
import java.util.List;
import java.util.Map;

/// Which workspace a channel is in, as its platform tells whoever has a token.
@FunctionalInterface
interface ChannelHomes {
  /// What a platform says.
  sealed interface Answer {
    /// The workspaces that have the channel: one, or several that share it.
    record Told(List<WorkspaceRef> homes) implements Answer {
      /// Copies the list.
      public Told {
        homes = List.copyOf(homes);
      }
    }

    /// It was asked and did not say.
    record Untold() implements Answer {}

    /// There is no token to ask with.
    record NotAsked() implements Answer {}
  }

  /// Asks about a channel; may take seconds.
  Answer of(ChannelName channel);

  /// Asks by the tokens of the environment.
  static ChannelHomes by(Map<String, String> environment, Transactions database) {
    return channel -> {
      try {
        return switch (channel.platform()) {
          case DiscordPlatform.NAME -> discord(environment, channel.id());
          case SlackPlatform.NAME -> slack(environment, database, channel.id());
          default -> new Answer.NotAsked();
        };
      } catch (SettingsException wrong) {
        return new Answer.Untold();
      }
    };
  }

  private static Answer discord(Map<String, String> environment, String channel) {
    return DiscordSettings.isIn(environment)
        ? told(HomeServer.of(DiscordSettings.from(environment), channel).stream().toList())
        : new Answer.NotAsked();
  }

  private static Answer slack(
      Map<String, String> environment, Transactions database, String channel) {
    return SlackSettings.isIn(environment)
        ? told(HomeTeams.of(SlackSettings.from(environment), database, channel))
        : new Answer.NotAsked();
  }

  private static Answer told(List<WorkspaceRef> homes) {
    return homes.isEmpty() ? new Answer.Untold() : new Answer.Told(homes);
  }
}
