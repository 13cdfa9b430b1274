package dev.whetstone.slack.fake;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Installs, uninstalls and rotating tokens.
final class OAuth {
  static final String CLIENT = "1234567890.9876543210";
  static final String SECRET = "fake-client-secret";
  static final String SIGNING = "fake-signing-secret";
  static final String APP_TOKEN = "xapp-1-A0WHETSTONE-1-fake";

  // docs.slack.dev/authentication/using-token-rotation: rotating tokens live for 12 hours.
  private static final Duration LIFE = Duration.ofHours(12);

  private final World world;
  private final Map<String, Consent> codes = new HashMap<>();
  private final Map<String, Consent> refreshes = new HashMap<>();

  private record Consent(FakeTeam team, Set<String> scopes) {}

  OAuth(World world) {
    this.world = world;
  }

  static Map<String, Method> methods() {
    return Map.of(
        "oauth.v2.access", ask -> ask.world().oauth.access(ask),
        "apps.uninstall", ask -> ask.world().oauth.uninstall(ask),
        "apps.connections.open", ask -> ask.world().oauth.connection(ask));
  }

  String consent(FakeTeam team, Set<String> scopes) {
    String code = "code-" + world.next();
    codes.put(code, new Consent(team, Set.copyOf(scopes)));
    return code;
  }

  /// A new bot token of a workspace.
  Grant give(FakeTeam team, Set<String> scopes, boolean rotates) {
    // Slack's library reads the first 16 characters of a token and more.
    String token = world.nextId((rotates ? "xoxe.xoxb-" : "xoxb-") + team.id() + "-fake-token-");
    @Nullable Instant expires = rotates ? world.now().plus(LIFE) : null;
    Grant grant = new Grant(token, team, scopes, expires);
    world.grants.put(token, grant);
    team.holds(grant);
    return grant;
  }

  // docs.slack.dev/reference/methods/oauth.v2.access
  private JsonObject access(Ask ask) {
    demandClient(ask);
    return ask.get("grant_type").equals("refresh_token") ? refreshed(ask) : installed(ask);
  }

  private static void demandClient(Ask ask) {
    if (!ask.get("client_id").equals(CLIENT)) {
      throw new SlackError("invalid_client_id");
    }
    if (!ask.get("client_secret").equals(SECRET)) {
      throw new SlackError("bad_client_secret");
    }
  }

  private JsonObject installed(Ask ask) {
    Consent consent = codes.remove(ask.get("code"));
    if (consent == null) {
      throw new SlackError("invalid_code");
    }
    return granted(consent);
  }

  // docs.slack.dev/authentication/using-token-rotation: a refresh token is good once; the old
  // access
  // token lives on until it expires.
  private JsonObject refreshed(Ask ask) {
    Consent consent = refreshes.remove(ask.get("refresh_token"));
    if (consent == null) {
      throw new SlackError("invalid_refresh_token");
    }
    return granted(consent);
  }

  /// A refresh token for what a workspace has.
  String refreshToken(FakeTeam team, Set<String> scopes) {
    String token = "xoxe-1-" + world.next();
    refreshes.put(token, new Consent(team, Set.copyOf(scopes)));
    return token;
  }

  private JsonObject granted(Consent consent) {
    FakeTeam team = consent.team();
    Grant grant = give(team, consent.scopes(), team.isRotating());
    JsonObject answer =
        Ask.fine(
            "access_token",
            grant.token(),
            "token_type",
            "bot",
            "scope",
            String.join(",", new TreeSet<>(consent.scopes())),
            "bot_user_id",
            team.botUser(),
            "app_id",
            World.APP,
            "team",
            Tree.object("id", team.id(), "name", team.name()),
            "is_enterprise_install",
            false,
            "authed_user",
            Tree.object("id", "U0INSTALLER"));
    if (team.isRotating()) {
      answer.addProperty("expires_in", LIFE.toSeconds());
      answer.addProperty("refresh_token", refreshToken(team, consent.scopes()));
    }
    return answer;
  }

  private JsonObject uninstall(Ask ask) {
    demandClient(ask);
    ask.team().leaves();
    return Ask.fine();
  }

  private JsonObject connection(Ask ask) {
    if (!ask.grant().isApps()) {
      throw new SlackError("not_allowed_token_type");
    }
    return Ask.fine("url", world.deliveries.newTicket());
  }

  /// The client's id and secret from a Basic header, as
  /// docs.slack.dev/authentication/installing-with-oauth allows.
  static void readBasic(String header, JsonObject args) {
    if (header.startsWith("Basic ")) {
      String[] pair =
          new String(
                  Base64.getDecoder().decode(header.substring("Basic ".length())),
                  java.nio.charset.StandardCharsets.UTF_8)
              .split(":", 2);
      args.addProperty("client_id", pair[0]);
      args.addProperty("client_secret", pair.length > 1 ? pair[1] : "");
    }
  }
}
