package dev.whetstone.discord;

/// What the codes of Discord's refusals mean for the core.
final class DiscordErrors {
  static final int UNKNOWN_CHANNEL = 10003;

  private DiscordErrors() {}
}
