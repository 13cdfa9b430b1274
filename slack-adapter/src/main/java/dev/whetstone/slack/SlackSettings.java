package dev.whetstone.slack;

import dev.whetstone.core.adapter.Secret;
import dev.whetstone.core.adapter.SettingsException;
import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// How this program speaks to Slack, read from the environment and checked before anything starts.
///
/// @param mode how Slack reaches us
/// @param api where Slack's methods are; ends with a slash
/// @param botToken of the one workspace; absent where workspaces install the app by themselves
/// @param appToken for Socket Mode; absent in HTTP mode
/// @param signingSecret for HTTP mode; absent in Socket Mode
/// @param install absent where one bot token is all
/// @param managers ids of people who manage every channel, besides those whom Slack lets
public record SlackSettings(
    Mode mode,
    URI api,
    @Nullable Secret botToken,
    @Nullable Secret appToken,
    @Nullable Secret signingSecret,
    @Nullable Install install,
    Set<String> managers) {
  private static final Set<String> KINDS = Set.of("xapp-", "xoxb-", "xoxp-", "xoxe.");
  private static final String PAGE = "at api.slack.com/apps, on your app's page";

  /// Copies the set.
  public SlackSettings {
    managers = Set.copyOf(managers);
  }

  /// How Slack reaches us.
  public enum Mode {
    /// A socket that we open: needs no public address.
    SOCKET,
    /// Requests to our HTTP server, from behind a public address.
    HTTP
  }

  /// What installing the app in several workspaces needs.
  ///
  /// @param keys seal the tokens in the database
  public record Install(String clientId, Secret clientSecret, Keyring keys) {}

  /// Whether the environment speaks of Slack at all.
  public static boolean isIn(Map<String, String> environment) {
    return value(environment, "SLACK_BOT_TOKEN").isPresent()
        || value(environment, "SLACK_CLIENT_ID").isPresent();
  }

  /// Reads and checks the settings.
  ///
  /// @throws SettingsException when one is missing or wrong
  public static SlackSettings from(Map<String, String> environment) {
    Mode mode = mode(value(environment, "SLACK_MODE").orElse("socket"));
    URI api = api(value(environment, "SLACK_API_BASE_URL").orElse("https://slack.com/api/"));
    Install install = install(environment);
    return new SlackSettings(
        mode,
        api,
        botToken(environment, api, install),
        mode == Mode.SOCKET ? appToken(environment, api) : null,
        mode == Mode.HTTP ? signingSecret(environment) : null,
        install,
        managers(value(environment, "SLACK_MANAGERS").orElse("")));
  }

  private static Mode mode(String typed) {
    return switch (typed) {
      case "socket" -> Mode.SOCKET;
      case "http" -> Mode.HTTP;
      default ->
          throw new SettingsException(
              "SLACK_MODE is “%s”, which is none.".formatted(typed),
              "Set it to socket (the default, needs no public address) or to http.");
    };
  }

  private static URI api(String typed) {
    try {
      URI uri = URI.create(typed.endsWith("/") ? typed : typed + "/");
      String scheme = uri.getScheme();
      if (uri.getHost() != null && ("https".equals(scheme) || "http".equals(scheme))) {
        return uri;
      }
    } catch (IllegalArgumentException notOne) {
      // Said below, as for one without a host.
    }
    throw new SettingsException(
        "SLACK_API_BASE_URL is no address.",
        "Leave it out for Slack itself, or give one such as http://localhost:8080/api/.");
  }

  private static @Nullable Secret botToken(
      Map<String, String> environment, URI api, @Nullable Install install) {
    Optional<Secret> token = secret(environment, "SLACK_BOT_TOKEN");
    if (token.isEmpty() && install == null) {
      throw new SettingsException(
          "SLACK_BOT_TOKEN is not set.",
          "It begins with xoxb- and is "
              + PAGE
              + " under OAuth & Permissions, once the app is installed (docs/slack.md).");
    }
    token.ifPresent(it -> mustBegin("SLACK_BOT_TOKEN", it, api, "xoxb-", "xoxe.xoxb-"));
    return token.orElse(null);
  }

  private static Secret appToken(Map<String, String> environment, URI api) {
    Secret token =
        secret(environment, "SLACK_APP_TOKEN")
            .orElseThrow(() ->
                new SettingsException(
                    "SLACK_APP_TOKEN is not set, and Socket Mode needs it.",
                    "It begins with xapp-: generate it "
                        + PAGE
                        + " under Basic Information, App-Level Tokens, with the scope"
                        + " connections:write."));
    mustBegin("SLACK_APP_TOKEN", token, api, "xapp-");
    return token;
  }

  private static Secret signingSecret(Map<String, String> environment) {
    return secret(environment, "SLACK_SIGNING_SECRET")
        .orElseThrow(() ->
            new SettingsException(
                "SLACK_SIGNING_SECRET is not set, and HTTP mode needs it.",
                "It is "
                    + PAGE
                    + " under Basic Information, App Credentials. Without a public address use"
                    + " SLACK_MODE=socket."));
  }

  private static @Nullable Install install(Map<String, String> environment) {
    Optional<String> id = value(environment, "SLACK_CLIENT_ID");
    Optional<Secret> secret = secret(environment, "SLACK_CLIENT_SECRET");
    if (id.isEmpty() && secret.isEmpty()) {
      return null;
    }
    if (id.isEmpty() || secret.isEmpty()) {
      throw new SettingsException(
          "%s is not set.".formatted(id.isEmpty() ? "SLACK_CLIENT_ID" : "SLACK_CLIENT_SECRET"),
          "Installing in several workspaces needs both: they are "
              + PAGE
              + " under Basic Information, App Credentials.");
    }
    String keys =
        value(environment, "WHETSTONE_KEYS")
            .orElseThrow(() ->
                new SettingsException(
                    "WHETSTONE_KEYS is not set, and tokens of workspaces are never stored"
                        + " unsealed.",
                    "Make one and keep it safe: WHETSTONE_KEYS=\"k1:$(openssl rand -base64 32)\"."));
    return new Install(id.get(), secret.get(), Keyring.read(keys));
  }

  /// Slack's own tokens tell their kind; other servers may have any, but never one of another kind.
  private static void mustBegin(String name, Secret token, URI api, String... prefixes) {
    boolean isRight = Arrays.stream(prefixes).anyMatch(token::startsWith);
    boolean isSlacks = api.getHost().endsWith("slack.com");
    if (!isRight && (isSlacks || KINDS.stream().anyMatch(token::startsWith))) {
      throw new SettingsException(
          "%s does not begin with %s.".formatted(name, prefixes[0]),
          "Is it another token? Each kind has its own beginning; docs/slack.md shows where this one"
              + " is.");
    }
  }

  private static Set<String> managers(String typed) {
    return Arrays.stream(typed.split(",", -1))
        .map(String::strip)
        .filter(id -> !id.isEmpty())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Optional<Secret> secret(Map<String, String> environment, String name) {
    return value(environment, name).map(Secret::new);
  }

  private static Optional<String> value(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name))
        .map(String::strip)
        .filter(it -> !it.isEmpty());
  }
}
