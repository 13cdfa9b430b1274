package dev.whetstone.slack;

import com.slack.api.methods.response.auth.AuthTestResponse;
import dev.whetstone.core.adapter.Secret;
import dev.whetstone.core.chat.WorkspaceRef;
import dev.whetstone.core.store.Transactions;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Asks Slack which workspaces have a channel, of those whose tokens are known here. Renews no
/// token.
public final class HomeTeams {
  private HomeTeams() {}

  /// The workspaces where Slack shows the bot this channel: several for one that workspaces share;
  /// none where Slack refuses, does not answer, or the bot does not see such a channel.
  ///
  /// @param channel its id
  public static List<WorkspaceRef> of(
      SlackSettings settings, Transactions database, String channel) {
    TeamTokens none = new TeamTokens(settings, null, InstantSource.system());
    try (SlackCalls calls = new SlackCalls(settings.api().toString(), none)) {
      Map<String, String> tokens = installed(settings, database);
      own(settings, calls).forEach(tokens::putIfAbsent);
      return tokens.entrySet().stream()
          .filter(one -> isSeen(calls, one.getValue(), channel))
          .map(one -> Heard.workspace(one.getKey()))
          .toList();
    }
  }

  /// Tokens by their teams.
  private static Map<String, String> installed(SlackSettings settings, Transactions database) {
    Map<String, String> tokens = new TreeMap<>();
    SlackSettings.Install install = settings.install();
    if (install != null) {
      Installations installations = new Installations(database, install.keys());
      for (String team : installations.teams()) {
        installations.of(team).ifPresent(found -> tokens.put(team, found.token().reveal()));
      }
    }
    return tokens;
  }

  /// Whose the token of the settings is, Slack says.
  private static Map<String, String> own(SlackSettings settings, SlackCalls calls) {
    Secret bot = settings.botToken();
    if (bot == null) {
      return Map.of();
    }
    String token = bot.reveal();
    return calls.with(token, "auth.test", c -> c.authTest(r -> r))
            instanceof Called.Fine<AuthTestResponse>(var body)
        ? Map.of(body.getTeamId(), token)
        : Map.of();
  }

  private static boolean isSeen(SlackCalls calls, String token, String channel) {
    return calls.with(
            token, "conversations.info", c -> c.conversationsInfo(r -> r.channel(channel)))
        instanceof Called.Fine<?>;
  }
}
