package dev.whetstone.slack;

import com.slack.api.methods.response.apps.connections.AppsConnectionsOpenResponse;
import com.slack.api.methods.response.auth.AuthTestResponse;
import dev.whetstone.core.adapter.Secret;
import dev.whetstone.core.words.Check;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Asks Slack whether the settings are good, and says how to mend what is not. Changes nothing.
public final class SlackCheckup {
  private static final String ABOUT = "slack settings";

  /// Without these no round can be held at all.
  private static final Set<String> NEEDED = Set.of("chat:write", "commands");

  private SlackCheckup() {}

  /// What is well and what is not.
  public static List<Check> of(SlackSettings settings) {
    TeamTokens tokens = new TeamTokens(settings, null, InstantSource.system());
    try (SlackCalls calls = new SlackCalls(settings.api().toString(), tokens)) {
      List<Check> checks = new ArrayList<>();
      Secret bot = settings.botToken();
      if (bot != null) {
        checks.addAll(bot(calls.with(bot.reveal(), "auth.test", c -> c.authTest(r -> r))));
      }
      Secret app = settings.appToken();
      if (app != null) {
        checks.add(
            app(
                calls.with(
                    app.reveal(), "apps.connections.open", c -> c.appsConnectionsOpen(r -> r))));
      } else {
        checks.add(
            Check.look(
                ABOUT,
                "HTTP mode: SLACK_SIGNING_SECRET cannot be tried out from here.",
                "When Slack's requests are answered with 401, copy it afresh from Basic Information"
                    + " and check this machine's clock."));
      }
      return checks;
    }
  }

  private static List<Check> bot(Called<AuthTestResponse> called) {
    return switch (called) {
      case Called.Fine<AuthTestResponse>(var body) -> scopes(body);
      case Called.Said<AuthTestResponse>(var error, _) ->
          List.of(
              Check.broken(
                  ABOUT,
                  "Slack refuses SLACK_BOT_TOKEN: %s.".formatted(error),
                  "Install the app anew under OAuth & Permissions and set the Bot User OAuth Token"
                      + " that stands there."));
      case Called.Limited<AuthTestResponse>(var after) -> List.of(busy(after));
      case Called.Lost<AuthTestResponse>(var why) -> List.of(away(why));
      case Called.NotSent<AuthTestResponse>(var why) -> List.of(away(why));
    };
  }

  private static List<Check> scopes(AuthTestResponse body) {
    List<Check> checks = new ArrayList<>();
    checks.add(
        Check.fine(ABOUT, "SLACK_BOT_TOKEN is good for workspace %s.".formatted(body.getTeamId())));
    missing(body).ifPresent(checks::add);
    return checks;
  }

  /// What the token lacks of the manifest's scopes; empty when it has all, or Slack does not say.
  static Optional<Check> missing(AuthTestResponse body) {
    Set<String> granted = granted(body.getHttpResponseHeaders());
    Set<String> missing = new TreeSet<>(Manifest.scopes());
    missing.removeAll(granted);
    if (granted.isEmpty() || missing.isEmpty()) {
      return Optional.empty();
    }
    String what =
        "The bot token lacks the scope%s %s."
            .formatted(missing.size() == 1 ? "" : "s", String.join(", ", missing));
    String mend =
        "Add what is missing under OAuth & Permissions, Bot Token Scopes (or paste ./drill slack"
            + " manifest as the app's manifest) and install the app anew.";
    return Optional.of(
        missing.stream().anyMatch(NEEDED::contains)
            ? Check.broken(ABOUT, what, mend)
            : Check.look(ABOUT, what, mend));
  }

  /// Slack names a token's scopes in a header (docs.slack.dev/authentication/tokens).
  private static Set<String> granted(@Nullable Map<String, List<String>> headers) {
    return headers == null
        ? Set.of()
        : headers.entrySet().stream()
            .filter(header -> "x-oauth-scopes".equalsIgnoreCase(header.getKey()))
            .flatMap(header -> header.getValue().stream())
            .flatMap(value -> Arrays.stream(value.split(",", -1)))
            .map(String::strip)
            .filter(scope -> !scope.isEmpty())
            .collect(Collectors.toSet());
  }

  private static Check app(Called<AppsConnectionsOpenResponse> called) {
    return switch (called) {
      case Called.Fine<AppsConnectionsOpenResponse> _ ->
          Check.fine(ABOUT, "SLACK_APP_TOKEN opens Socket Mode connections.");
      case Called.Said<AppsConnectionsOpenResponse>(var error, _) ->
          Check.broken(
              ABOUT,
              "Slack refuses SLACK_APP_TOKEN: %s.".formatted(error),
              error.equals("missing_scope")
                  ? "Give it the scope connections:write under Basic Information, App-Level Tokens."
                  : "Generate one under Basic Information, App-Level Tokens, with the scope"
                      + " connections:write, and switch Socket Mode on.");
      case Called.Limited<AppsConnectionsOpenResponse>(var after) -> busy(after);
      case Called.Lost<AppsConnectionsOpenResponse>(var why) -> away(why);
      case Called.NotSent<AppsConnectionsOpenResponse>(var why) -> away(why);
    };
  }

  static Check busy(Duration after) {
    return Check.look(
        ABOUT,
        "Slack wants fewer calls just now.",
        "Ask again in %d seconds.".formatted(after.toSeconds() + 1));
  }

  static Check away(String why) {
    return Check.broken(
        ABOUT,
        "Slack does not answer (%s).".formatted(why),
        "Check this machine's way to the internet, and SLACK_API_BASE_URL where you set it.");
  }
}
