package dev.whetstone.discord;

/// What the codes of Discord's refusals mean for the core.
final class DiscordErrors {
  static final int UNKNOWN_CHANNEL = 10003;
  static final int MISSING_ACCESS = 50001;

  private DiscordErrors() {}
}
