package dev.whetstone.discord.fake;

/// topics/gateway#list-of-intents.
final class Intents {
  static final int NONE = 0;
  static final int GUILDS = 1;
  static final int GUILD_MEMBERS = 1 << 1;
  static final int PRESENCES = 1 << 8;
  static final int GUILD_MESSAGES = 1 << 9;
  static final int GUILD_REACTIONS = 1 << 10;
  static final int DIRECT_MESSAGES = 1 << 12;
  static final int DIRECT_REACTIONS = 1 << 13;
  static final int MESSAGE_CONTENT = 1 << 15;
  static final int KNOWN = (1 << 26) - 1;

  private Intents() {}
}
