package dev.whetstone.discord;

import dev.whetstone.core.adapter.SettingsException;
import java.time.Duration;
import java.util.Optional;

/// Why Discord cannot be connected, and how that is mended.
final class Problems {
  static final int REFUSED = 401;

  private static final int WRONG_TOKEN = 4004;
  private static final int WRONG_SHARD = 4010;
  private static final int TOO_FEW_SHARDS = 4011;
  private static final int OLD_VERSION = 4012;
  private static final int WRONG_INTENTS = 4013;
  static final int DENIED_INTENTS = 4014;

  private static final String AFRESH =
      "Copy it afresh at discord.com/developers/applications, on your application's page under Bot,"
          + " Reset Token, and set it as DISCORD_TOKEN.";
  static final String SWITCH_ON =
      "Switch on Message Content Intent at discord.com/developers/applications, on your"
          + " application's page under Bot, and start again; or set DISCORD_MESSAGE_CONTENT=no.";

  private Problems() {}

  /// What a call that did not work means.
  static SettingsException of(Called<?> called) {
    return switch (called) {
      case Called.Said<?>(var status, _, _) when status == REFUSED -> refusedToken();
      case Called.Said<?>(var status, var code, var message) ->
          new SettingsException(
              "Discord refuses to say who we are (%d/%d %s).".formatted(status, code, message),
              "Check DISCORD_API_BASE_URL: it has the version in it, such as /api/v10.");
      case Called.Limited<?>(var after) ->
          new SettingsException(
              "Discord wants fewer calls just now.",
              "Try again in %d seconds.".formatted(after.toSeconds() + 1));
      case Called.Lost<?>(var why, _) -> away(why);
      case Called.NotSent<?>(var why) -> away(why);
      case Called.Fine<?> _ -> away("an answer without an id");
    };
  }

  static SettingsException refusedToken() {
    return new SettingsException("Discord refuses DISCORD_TOKEN.", AFRESH);
  }

  private static SettingsException away(String why) {
    return new SettingsException(
        "Discord does not answer (%s).".formatted(why),
        "Check this machine's way to the internet, and DISCORD_API_BASE_URL where you set it.");
  }

  static SettingsException late(Duration waited, String why) {
    return new SettingsException(
        "Discord was not connected within %d seconds (%s).".formatted(waited.toSeconds(), why),
        "Check this machine's way to the internet, and DISCORD_API_BASE_URL and"
            + " DISCORD_GATEWAY_URL where you set them; a slow way gets more time by"
            + " DISCORD_START_SECONDS.");
  }

  /// Whether a close code is final for Discord, and not for JDA, which would dial again.
  static boolean isForgotten(int code) {
    return code == OLD_VERSION;
  }

  /// What a close code means that is final; empty for one that says nothing
  /// (discord.com/developers/docs/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes).
  static Optional<SettingsException> ofClose(int code) {
    return Optional.ofNullable(
        switch (code) {
          case WRONG_TOKEN -> refusedToken();
          case WRONG_SHARD, TOO_FEW_SHARDS ->
              new SettingsException(
                  "Discord wants more connections for so many servers (%d).".formatted(code),
                  "Set DISCORD_SHARDS=auto.");
          case OLD_VERSION ->
              new SettingsException(
                  "Discord's gateway does not speak our version any more (4012).",
                  "Take a newer Whetstone.");
          case WRONG_INTENTS ->
              new SettingsException(
                  "Discord's gateway does not know the intents that we ask for (4013).",
                  "Check DISCORD_GATEWAY_URL; if you set none, take a newer Whetstone.");
          case DENIED_INTENTS ->
              new SettingsException(
                  "Discord does not grant the intents that we ask for (4014).", SWITCH_ON);
          default -> null;
        });
  }
}
