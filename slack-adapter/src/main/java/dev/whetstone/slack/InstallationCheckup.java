package dev.whetstone.slack;

import com.slack.api.methods.response.auth.AuthTestResponse;
import dev.whetstone.core.store.Inspection;
import dev.whetstone.core.words.Check;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Looks at the workspaces that installed the app: whether this program's keys open their tokens,
/// and whether Slack still takes these. Changes nothing, so it renews none.
public final class InstallationCheckup {
  private static final String ABOUT = "slack workspaces";
  private static final String INSTALL_ANEW =
      "install the app there anew: /slack/install at this program's public address.";

  private InstallationCheckup() {}

  /// What is well and what is not; nothing where workspaces cannot install the app.
  public static List<Check> of(SlackSettings settings, Inspection database) {
    SlackSettings.Install install = settings.install();
    if (install == null) {
      return List.of();
    }
    List<Installations.Stored> stored =
        database.has(Installations.TABLE)
            ? database.read(sql -> Installations.stored(sql, install.keys()))
            : List.of();
    if (stored.isEmpty()) {
      return settings.botToken() == null
          ? List.of(
              Check.look(
                  ABOUT,
                  "No workspace has installed the app yet.",
                  "Open /slack/install at this program's public address."))
          : List.of();
    }
    TeamTokens tokens = new TeamTokens(settings, null, InstantSource.system());
    try (SlackCalls calls = new SlackCalls(settings.api().toString(), tokens)) {
      return stored.stream().flatMap(one -> of(one, install.keys(), calls)).toList();
    }
  }

  private static Stream<Check> of(Installations.Stored stored, Keyring keys, SlackCalls calls) {
    return stored
        .installation()
        .map(installation -> asked(installation, calls))
        .orElseGet(() -> Stream.of(shut(stored, keys)));
  }

  private static Check shut(Installations.Stored stored, Keyring keys) {
    String what =
        keys.has(stored.keyId())
            ? "WHETSTONE_KEYS has another key named %s than the one that sealed the tokens of %s."
            : "WHETSTONE_KEYS lacks the key %s, which sealed the tokens of %s.";
    return Check.broken(
        ABOUT,
        what.formatted(stored.keyId(), stored.team()),
        "Put that key back, behind the first one. Where it is lost, " + INSTALL_ANEW);
  }

  private static Stream<Check> asked(Installations.Installation installation, SlackCalls calls) {
    Instant expires = installation.expiresAt();
    if (expires != null && !expires.isAfter(InstantSource.system().instant())) {
      return Stream.of(
          Check.fine(
              ABOUT,
              "The token of %s has run out; it is renewed at the next use."
                  .formatted(installation.team())));
    }
    Called<AuthTestResponse> called =
        calls.with(installation.token().reveal(), "auth.test", c -> c.authTest(r -> r));
    return switch (called) {
      case Called.Fine<AuthTestResponse>(var body) -> {
        List<Check> checks = new ArrayList<>();
        checks.add(
            Check.fine(ABOUT, "The token of %s opens and is good.".formatted(installation.team())));
        SlackCheckup.missing(body).ifPresent(checks::add);
        yield checks.stream();
      }
      case Called.Said<AuthTestResponse>(var error, _) ->
          Stream.of(
              Check.broken(
                  ABOUT,
                  "Slack refuses the token of %s: %s.".formatted(installation.team(), error),
                  "Let an admin " + INSTALL_ANEW));
      case Called.Limited<AuthTestResponse>(var after) -> Stream.of(SlackCheckup.busy(after));
      case Called.Lost<AuthTestResponse>(var why) -> Stream.of(SlackCheckup.away(why));
      case Called.NotSent<AuthTestResponse>(var why) -> Stream.of(SlackCheckup.away(why));
    };
  }
}
