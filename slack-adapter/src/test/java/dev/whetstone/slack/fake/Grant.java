package dev.whetstone.slack.fake;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What a token stands for.
final class Grant {
  private final String token;
  private final @Nullable FakeTeam team;
  private final Set<String> scopes;
  private final @Nullable Instant expires;
  private String ended = "";

  /// @param team absent for the app's own token
  Grant(String token, @Nullable FakeTeam team, Set<String> scopes, @Nullable Instant expires) {
    this.token = token;
    this.team = team;
    this.scopes = new TreeSet<>(scopes);
    this.expires = expires;
  }

  String token() {
    return token;
  }

  Set<String> scopes() {
    return scopes;
  }

  @Nullable Instant expires() {
    return expires;
  }

  boolean isApps() {
    return team == null;
  }

  /// The workspace; an app's token has none and is the wrong sort for most methods
  /// (`not_allowed_token_type`, docs.slack.dev/reference/methods/chat.postMessage).
  FakeTeam team() {
    if (team == null) {
      throw new SlackError("not_allowed_token_type");
    }
    return team;
  }

  /// Ends it: `token_revoked`, `account_inactive`.
  void end(String error) {
    ended = error;
  }

  void demandAlive(Instant now) {
    if (!ended.isEmpty()) {
      throw new SlackError(ended);
    }
    // docs.slack.dev/authentication/using-token-rotation: an expired token is refused as that.
    if (expires != null && !now.isBefore(expires)) {
      throw new SlackError("token_expired");
    }
  }
}
