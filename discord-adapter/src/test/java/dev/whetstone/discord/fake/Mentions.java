package dev.whetstone.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Pattern;

/// Who is pinged by what: resources/message#allowed-mentions-object, reference#message-formatting.
final class Mentions {
  private static final Pattern CODE = Pattern.compile("(?s)```.*?```|`[^`\n]*`");
  private static final Pattern BARE =
      Pattern.compile("(?<!\\\\)(@(everyone|here)\\b|<@[!&]?\\d+>)");
  private static final Pattern PERSON = Pattern.compile("<@!?(\\d+)>");

  private Mentions() {}

  /// Blames whatever could ping somebody. Embeds never do.
  static void guard(World world, String what, JsonNode body) {
    if (!Tree.has(body, "content")) {
      return;
    }
    JsonNode allowed = body.get("allowed_mentions");
    if (allowed == null || !allowed.isObject()) {
      world.blames(Violation.Kind.PING, what + " without allowed_mentions");
    } else if (allows(allowed)
        || (Tree.flag(allowed, "replied_user") && body.has("message_reference"))) {
      world.blames(Violation.Kind.PING, what + " with allowed_mentions " + allowed);
    }
    String words = CODE.matcher(Tree.text(body, "content")).replaceAll("");
    if (BARE.matcher(words).find()) {
      world.blames(Violation.Kind.PING, what + " with a bare mention");
    }
  }

  // Without `parse`, users and roles named in `users` and `roles` only; an object with none of the
  // three still silences all.
  private static boolean allows(JsonNode allowed) {
    return !allowed.path("parse").isEmpty()
        || !allowed.path("users").isEmpty()
        || !allowed.path("roles").isEmpty();
  }

  /// Whom a person's message mentions.
  static List<String> people(String content) {
    return PERSON.matcher(content).results().map(found -> found.group(1)).distinct().toList();
  }
}
