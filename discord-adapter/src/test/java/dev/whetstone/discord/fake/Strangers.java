package dev.whetstone.discord.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;

/// Who writes and is neither a person nor our bot.
final class Strangers {
  private static final String BOT = "282859044593598464";
  private static final String WEBHOOK = "223704706495545344";

  private Strangers() {}

  static FakeMessage botPosts(FakeChannel channel, String text) {
    ObjectNode bot = Tree.object("id", BOT, "username", "other", "discriminator", "0", "bot", true);
    return FakeMessage.of(channel.store().put(bot, Tree.object("content", text), ""));
  }

  /// resources/message#message-object: the author of a webhook's message is the webhook itself.
  static FakeMessage webhookPosts(FakeChannel channel, String text) {
    ObjectNode hook =
        Tree.object("id", WEBHOOK, "username", "hook", "discriminator", "0000", "bot", true);
    ObjectNode said = Tree.object("content", text, "webhook_id", WEBHOOK);
    return FakeMessage.of(channel.store().put(hook, said, ""));
  }
}
