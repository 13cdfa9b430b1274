package dev.whetstone.slack;

import com.slack.api.methods.SlackApiTextResponse;
import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.Lack;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What Slack refused for want of something, until the same is granted.
final class Lacks {
  private static final Set<String> DEAD_KEYS =
      Set.of(
          "account_inactive",
          "token_revoked",
          "token_expired",
          "invalid_auth",
          "not_authed",
          "team_access_not_granted",
          SlackErrors.NOT_INSTALLED);

  /// Methods without which a round still goes on, with the scope that each wants
  /// (api.slack.com/scopes).
  private static final Map<String, String> COMFORTS =
      Map.of(
          "reactions.add", "reactions:write",
          "reactions.remove", "reactions:write",
          "conversations.replies", "channels:history",
          "conversations.history", "channels:history",
          "conversations.open", "im:write",
          "files.getUploadURLExternal", "files:write",
          "files.completeUploadExternal", "files:write");

  private record Seen(String team, String method, Lack lack) {}

  private final Set<Seen> seen = ConcurrentHashMap.newKeySet();

  List<Lack> all() {
    List<Lack> lacks = new ArrayList<>(seen.stream().map(Seen::lack).distinct().toList());
    lacks.sort((a, b) -> a.name().compareTo(b.name()));
    return lacks;
  }

  /// A call went well: what it had wanted is there.
  void granted(String team, String method, @Nullable ChannelRef channel) {
    Predicate<Seen> ended =
        one ->
            one.team.equals(team)
                && (one.lack.kind() == Lack.Kind.CREDENTIAL || one.method.equals(method))
                && (one.lack.channel() == null || one.lack.channel().equals(channel));
    if (!seen.isEmpty()) {
      seen.removeIf(ended);
    }
  }

  void refused(
      String team,
      String method,
      @Nullable ChannelRef channel,
      String error,
      @Nullable SlackApiTextResponse body) {
    boolean isNeeded = !COMFORTS.containsKey(method);
    if (error.equals(SlackErrors.MISSING_SCOPE) || error.equals("not_allowed_token_type")) {
      add(team, method, new Lack(Lack.Kind.SCOPE, scope(method, body), null, isNeeded));
    } else if (error.equals("not_in_channel") || (error.equals("channel_not_found") && isNeeded)) {
      String where = channel == null ? error : channel.id();
      add(team, method, new Lack(Lack.Kind.INVITATION, where, channel, true));
    } else if (DEAD_KEYS.contains(error)) {
      add(
          team,
          method,
          new Lack(Lack.Kind.CREDENTIAL, "bot token (%s)".formatted(error), null, true));
    } else if (error.startsWith("restricted_action")) {
      add(team, method, new Lack(Lack.Kind.PERMISSION, error, channel, isNeeded));
    }
  }

  private void add(String team, String method, Lack lack) {
    seen.add(new Seen(team, method, lack));
  }

  private static String scope(String method, @Nullable SlackApiTextResponse body) {
    String needed = body == null ? null : body.getNeeded();
    return needed != null && !needed.isBlank()
        ? needed
        : COMFORTS.getOrDefault(method, "chat:write");
  }
}
