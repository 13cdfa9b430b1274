package dev.whetstone.slack.fake;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Which scope a method needs; each is listed on the method's own page
/// (docs.slack.dev/reference/methods/…).
final class Scopes {
  /// All that the fake knows.
  static final Set<String> ALL =
      Set.of(
          "app_mentions:read",
          "channels:history",
          "channels:join",
          "channels:read",
          "chat:write",
          "commands",
          "files:read",
          "files:write",
          "groups:history",
          "groups:read",
          "im:history",
          "im:read",
          "im:write",
          "metadata.message:read",
          "reactions:read",
          "reactions:write",
          "team:read",
          "users:read");

  private static final Map<String, String> BY_METHOD =
      Map.ofEntries(
          Map.entry("chat.postMessage", "chat:write"),
          Map.entry("chat.update", "chat:write"),
          Map.entry("chat.delete", "chat:write"),
          Map.entry("chat.postEphemeral", "chat:write"),
          Map.entry("conversations.open", "im:write"),
          Map.entry("conversations.join", "channels:join"),
          Map.entry("conversations.list", "channels:read"),
          Map.entry("reactions.add", "reactions:write"),
          Map.entry("reactions.remove", "reactions:write"),
          Map.entry("reactions.get", "reactions:read"),
          Map.entry("users.info", "users:read"),
          Map.entry("users.list", "users:read"),
          Map.entry("bots.info", "users:read"),
          Map.entry("team.info", "team:read"),
          Map.entry("files.info", "files:read"),
          Map.entry("files.delete", "files:write"),
          Map.entry("files.getUploadURLExternal", "files:write"),
          Map.entry("files.completeUploadExternal", "files:write"),
          Map.entry("apps.connections.open", "connections:write"));

  private Scopes() {}

  /// What a method needs whatever it is about; empty for nothing.
  static String of(String method) {
    return BY_METHOD.getOrDefault(method, "");
  }

  /// For reading a channel of a kind: `channels:history`, `groups:read`, …
  static String reading(FakeChannel channel, String what) {
    return switch (channel.type()) {
      case "im" -> "im:" + what;
      case "group" -> "groups:" + what;
      default -> "channels:" + what;
    };
  }

  /// Slack's error for a scope that a token lacks (docs.slack.dev/reference/methods/auth.test and
  /// every other method: `missing_scope`, with `needed` and `provided`).
  static void demand(Grant grant, String scope) {
    if (!scope.isEmpty() && !grant.scopes().contains(scope)) {
      throw new SlackError("missing_scope")
          .with("needed", scope)
          .with("provided", String.join(",", new TreeSet<>(grant.scopes())));
    }
  }
}
