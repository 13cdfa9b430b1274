package dev.whetstone.discord.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// The application and its bot: resources/application#application-object.
final class App {
  // resources/application#application-object-application-flags: for bots in fewer than 100 servers.
  private static final int MESSAGE_CONTENT_LIMITED = 1 << 19;

  final String id;
  final String bot;
  final String token;
  boolean isTokenGood = true;
  boolean hasMessageContent = true;
  int shards = 1;
  int startsLeft = 1000;
  int startsAtOnce = 1;

  App(String id, String bot) {
    this.id = id;
    this.bot = bot;
    String name = Base64.getEncoder().encodeToString(bot.getBytes(StandardCharsets.UTF_8));
    this.token = name + ".fake." + "t".repeat(38);
  }

  boolean opens(String given) {
    return isTokenGood && given.equals(token);
  }

  int flags() {
    return hasMessageContent ? MESSAGE_CONTENT_LIMITED : 0;
  }

  /// resources/user#user-object.
  ObjectNode user() {
    return Tree.object(
        "id", bot, "username", "whetstone", "discriminator", "0", "bot", true, "public_flags", 0);
  }

  /// As `GET /users/@me` gives it.
  ObjectNode self() {
    ObjectNode self = user();
    self.put("verified", true).put("mfa_enabled", true).put("flags", 0).putNull("avatar");
    return self.putNull("global_name").put("locale", "en-US");
  }

  /// As `GET /applications/@me` gives it.
  ObjectNode json() {
    ObjectNode json =
        Tree.object(
            "id",
            id,
            "name",
            "Whetstone",
            "description",
            "",
            "bot_public",
            true,
            "bot_require_code_grant",
            false,
            "verify_key",
            "0".repeat(64),
            "flags",
            flags(),
            "bot",
            user(),
            "owner",
            Tree.object("id", "80351110224678912", "username", "owner", "discriminator", "0"));
    return json.putNull("icon").putNull("team");
  }
}
