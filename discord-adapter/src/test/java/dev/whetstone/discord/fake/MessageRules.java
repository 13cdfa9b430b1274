package dev.whetstone.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The product's limits of a message: resources/message#create-message,
/// resources/message#embed-object-embed-limits.
final class MessageRules {
  private static final int MOST_CONTENT = 2000;
  private static final int MOST_IN_EMBEDS = 6000;
  private static final int MOST_FILES = 10;
  private static final Pattern ATTACHED = Pattern.compile("\"attachment://([^\"]*)\"");
  // resources/message#message-object-message-flags
  private static final int IS_COMPONENTS_V2 = 1 << 15;

  private final World world;

  MessageRules(World world) {
    this.world = world;
  }

  /// A new message; it must say something.
  void demandNew(String what, JsonNode body, Set<String> files) {
    Mentions.guardNew(world, what, body);
    check(what, body, files, Set.of());
    boolean isEmpty =
        Tree.text(body, "content").isBlank()
            && body.path("embeds").isEmpty()
            && body.path("components").isEmpty()
            && files.isEmpty();
    if (isEmpty) {
      throw Refusal.of(400, 50006, "Cannot send an empty message");
    }
  }

  /// A change to a message.
  ///
  /// @param files the names of the files that come with it
  /// @param kept the names of those that it has already
  void demandChange(String what, JsonNode body, Set<String> files, Set<String> kept) {
    Mentions.guardChange(world, what, body);
    check(what, body, files, kept);
  }

  private void check(String what, JsonNode body, Set<String> files, Set<String> kept) {
    Mentions.guard(world, what, body);
    Breaches breaches = new Breaches();
    breaches.demandLength(body, "", "content", 0, MOST_CONTENT);
    breaches.demandLength(body, "", "nonce", 0, 25);
    embeds(breaches, body);
    breaches.demandCount("attachments", files.size(), 0, MOST_FILES);
    each(
        body,
        "attachments",
        (path, part) -> breaches.demandLength(part, path, "description", 0, 1024));
    boolean isV2 = (Tree.number(body, "flags") & IS_COMPONENTS_V2) != 0;
    if (isV2 && !(Tree.text(body, "content").isEmpty() && body.path("embeds").isEmpty())) {
      breaches.add("content", "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2", "Not with V2");
    }
    ComponentRules.check(breaches, body, isV2);
    files(what, body, files, kept);
    breaches.demandNone(world, what);
  }

  private void files(String what, JsonNode body, Set<String> files, Set<String> kept) {
    Matcher named = ATTACHED.matcher(body.path("embeds").toString());
    while (named.find()) {
      // Discord shows such an embed without its picture; nobody wants that.
      if (!files.contains(named.group(1)) && !kept.contains(named.group(1))) {
        world.blames(
            Violation.Kind.SCHEMA, what + " names a file that is not there: " + named.group(1));
      }
    }
  }

  private static void embeds(Breaches breaches, JsonNode body) {
    breaches.demandCount("embeds", body.path("embeds").size(), 0, 10);
    each(body, "embeds", (path, embed) -> embed(breaches, path, embed));
    int all = Tree.children(body, "embeds").mapToInt(MessageRules::characters).sum();
    if (all > MOST_IN_EMBEDS) {
      breaches.add("embeds", "MAX_EMBED_SIZE_EXCEEDED", "Embed size exceeds maximum size of 6000");
    }
  }

  private static void embed(Breaches breaches, String path, ObjectNode embed) {
    breaches.demandLength(embed, path, "title", 0, 256);
    breaches.demandLength(embed, path, "description", 0, 4096);
    breaches.demandLength(embed.path("footer"), path + ".footer", "text", 0, 2048);
    breaches.demandLength(embed.path("author"), path + ".author", "name", 0, 256);
    breaches.demandCount(path + ".fields", embed.path("fields").size(), 0, 25);
    each(
        embed,
        "fields",
        (at, field) -> {
          breaches.demandPresent(field, path + "." + at, "name");
          breaches.demandPresent(field, path + "." + at, "value");
          breaches.demandLength(field, path + "." + at, "name", 1, 256);
          breaches.demandLength(field, path + "." + at, "value", 1, 1024);
        });
  }

  private static int characters(ObjectNode embed) {
    int fields =
        Tree.children(embed, "fields")
            .mapToInt(
                field -> Tree.text(field, "name").length() + Tree.text(field, "value").length())
            .sum();
    return fields
        + Tree.text(embed, "title").length()
        + Tree.text(embed, "description").length()
        + Tree.text(embed.path("footer"), "text").length()
        + Tree.text(embed.path("author"), "name").length();
  }

  interface Visit {
    void see(String path, ObjectNode part);
  }

  static void each(JsonNode holder, String key, Visit visit) {
    List<ObjectNode> parts = Tree.children(holder, key).toList();
    for (int i = 0; i < parts.size(); i++) {
      visit.see(key + "." + i, parts.get(i));
    }
  }
}
