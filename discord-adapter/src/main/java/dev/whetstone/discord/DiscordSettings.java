package dev.whetstone.discord;

import dev.whetstone.core.adapter.Secret;
import dev.whetstone.core.adapter.SettingsException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How this program speaks to Discord, read from the environment and checked before anything
/// starts.
///
/// @param token of the bot
/// @param api where Discord's methods are, with the version: ends with a slash
/// @param gateway where its WebSocket is; absent where Discord is asked for it
/// @param readsTexts whether to ask for what people write (the message content intent)
/// @param shards how many connections share the servers; 0 for as many as Discord recommends
/// @param startsWithin the longest that connecting may take at the start
public record DiscordSettings(
    Secret token,
    URI api,
    @Nullable URI gateway,
    boolean readsTexts,
    int shards,
    Duration startsWithin) {
  /// Discord itself (discord.com/developers/docs/reference#api-versioning).
  static final URI DISCORD = URI.create("https://discord.com/api/v10/");

  private static final Duration START = Duration.ofSeconds(60);
  private static final int MOST_SHARDS = 1_000;
  private static final int SLOWEST_START = 3_600;

  /// Whether the environment speaks of Discord at all.
  public static boolean isIn(Map<String, String> environment) {
    return value(environment, "DISCORD_TOKEN").isPresent();
  }

  /// Reads and checks the settings.
  ///
  /// @throws SettingsException when one is missing or wrong
  public static DiscordSettings from(Map<String, String> environment) {
    return new DiscordSettings(
        token(environment),
        api(value(environment, "DISCORD_API_BASE_URL")),
        gateway(value(environment, "DISCORD_GATEWAY_URL")),
        readsTexts(value(environment, "DISCORD_MESSAGE_CONTENT").orElse("yes")),
        shards(environment),
        Duration.ofSeconds(
            number(
                environment,
                "DISCORD_START_SECONDS",
                (int) START.toSeconds(),
                SLOWEST_START,
                "the seconds that connecting may take at the start, from 1 to 3600")));
  }

  private static Secret token(Map<String, String> environment) {
    String typed =
        value(environment, "DISCORD_TOKEN")
            .orElseThrow(() ->
                new SettingsException(
                    "DISCORD_TOKEN is not set.",
                    "It is at discord.com/developers/applications, on your application's page"
                        + " under Bot, Reset Token (docs/discord.md)."));
    // With "Bot " in front it is a header, copied whole.
    String token = typed.startsWith("Bot ") ? typed.substring(4).strip() : typed;
    if (!token.chars().allMatch(c -> c > ' ' && c < 127)) {
      throw new SettingsException(
          "DISCORD_TOKEN has spaces or other characters that no token has.",
          "Copy it afresh: Bot, Reset Token, at discord.com/developers/applications.");
    }
    return new Secret(token);
  }

  private static URI api(Optional<String> typed) {
    return typed
        .map(it -> address(it.endsWith("/") ? it : it + "/", "http", "https"))
        .orElse(Optional.of(DISCORD))
        .orElseThrow(() ->
            new SettingsException(
                "DISCORD_API_BASE_URL is no address.",
                "Leave it out for Discord itself, or give one with the version, such as"
                    + " http://localhost:8080/api/v10."));
  }

  private static @Nullable URI gateway(Optional<String> typed) {
    return typed
        .map(it ->
            address(it, "ws", "wss")
                .orElseThrow(() ->
                    new SettingsException(
                        "DISCORD_GATEWAY_URL is no address of a WebSocket.",
                        "Leave it out, so that Discord is asked for it, or give one such as"
                            + " ws://localhost:8081.")))
        .orElse(null);
  }

  private static Optional<URI> address(String typed, String... schemes) {
    try {
      return Optional.of(URI.create(typed))
          .filter(it -> it.getHost() != null && List.of(schemes).contains(it.getScheme()));
    } catch (IllegalArgumentException notOne) {
      return Optional.empty();
    }
  }

  private static boolean readsTexts(String typed) {
    return switch (typed) {
      case "yes", "true" -> true;
      case "no", "false" -> false;
      default ->
          throw new SettingsException(
              "DISCORD_MESSAGE_CONTENT is “%s”, which is neither yes nor no.".formatted(typed),
              "Set it to yes (the default: what people write in the thread is read) or to no"
                  + " (answers by form only).");
    };
  }

  private static int shards(Map<String, String> environment) {
    String typed = value(environment, "DISCORD_SHARDS").orElse("1");
    return typed.equals("auto")
        ? 0
        : number(
            environment,
            "DISCORD_SHARDS",
            1,
            MOST_SHARDS,
            "a number of connections from 1 to 1000, or auto");
  }

  private static int number(
      Map<String, String> environment, String name, int usual, int most, String what) {
    String typed = value(environment, name).orElse(Integer.toString(usual));
    int number = typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : 0;
    if (number < 1 || number > most) {
      throw new SettingsException(
          "%s is “%s”, which is none.".formatted(name, typed),
          "It is %s; left out it is %d.".formatted(what, usual));
    }
    return number;
  }

  private static Optional<String> value(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name))
        .map(String::strip)
        .filter(it -> !it.isEmpty());
  }
}
