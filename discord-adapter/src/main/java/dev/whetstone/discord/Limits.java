package dev.whetstone.discord;

/// How much Discord takes, in UTF-16 units, of which it counts no more than we do
/// (discord.com/developers/docs/resources/message#create-message and #embed-object-embed-limits,
/// /components/reference, /resources/channel).
final class Limits {
  static final int CONTENT = 2_000;
  static final int DESCRIPTION = 4_096;
  static final int EMBEDS = 10;

  /// All embeds of a message together.
  static final int EMBEDDED = 6_000;

  static final int ROWS = 5;
  static final int BUTTONS = 5;
  static final int BUTTON = 80;
  static final int CUSTOM_ID = 100;
  static final int ATTACHMENTS = 10;
  static final int ALT_TEXT = 1_024;
  static final int NONCE = 25;
  static final int THREAD_NAME = 100;
  static final int TAGS = 5;
  static final int TITLE = 45;
  static final int LABEL = 45;
  static final int HINT = 100;
  static final int INPUT = 4_000;
  static final int OPTION = 100;
  static final int OPTIONS = 25;
  static final int PARTS = 5;
  static final int DISPLAY = 4_000;
  static final int PAGE = 100;

  private Limits() {}
}
