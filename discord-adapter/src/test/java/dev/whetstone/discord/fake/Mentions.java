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

  /// Blames a new message that does not rule out pings, whatever is in it.
  static void guardNew(World world, String what, JsonNode body) {
    if (!body.path("allowed_mentions").isObject()) {
      world.blames(Violation.Kind.PING, what + " without allowed_mentions");
    }
  }

  /// Blames a change of words that does not rule out pings: to people the edit of a deferred answer
  /// is the answer.
  static void guardChange(World world, String what, JsonNode body) {
    if (Tree.has(body, "content")) {
      guardNew(world, what, body);
    }
  }

  /// Blames whatever could ping somebody. Embeds never do.
  static void guard(World world, String what, JsonNode body) {
    JsonNode allowed = body.path("allowed_mentions");
    boolean pingsReplied = Tree.flag(allowed, "replied_user") && body.has("message_reference");
    if (allows(allowed) || pingsReplied) {
      world.blames(Violation.Kind.PING, what + " with allowed_mentions " + allowed);
    }
    String words = CODE.matcher(Tree.text(body, "content")).replaceAll("");
    if (BARE.matcher(words).find()) {
      world.blames(Violation.Kind.PING, what + " with a bare mention");
    }
  }

  // An object with none of the three silences all.
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
