package dev.whetstone.slack.fake;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/// The reactions of a message, as its JSON holds them.
final class Reactions {
  private Reactions() {}

  static List<String> of(JsonObject message, String emoji) {
    return found(message, emoji)
        .map(reaction -> reaction.getAsJsonArray("users"))
        .map(users ->
            StreamSupport.stream(users.spliterator(), false).map(JsonElement::getAsString).toList())
        .orElse(List.of());
  }

  private static Optional<JsonObject> found(JsonObject message, String emoji) {
    return Tree.children(message, "reactions")
        .filter(reaction -> Tree.text(reaction, "name").equals(emoji))
        .findFirst();
  }

  /// False when the user had reacted so already.
  static boolean add(JsonObject message, String emoji, String user) {
    if (of(message, emoji).contains(user)) {
      return false;
    }
    if (!message.has("reactions")) {
      message.add("reactions", new JsonArray());
    }
    JsonObject reaction = found(message, emoji).orElseGet(() -> fresh(message, emoji));
    reaction.getAsJsonArray("users").add(user);
    count(message);
    return true;
  }

  private static JsonObject fresh(JsonObject message, String emoji) {
    JsonObject reaction = Tree.object("name", emoji, "users", List.of(), "count", 0);
    message.getAsJsonArray("reactions").add(reaction);
    return reaction;
  }

  /// False when there was none.
  static boolean remove(JsonObject message, String emoji, String user) {
    Optional<JsonObject> reaction = found(message, emoji);
    boolean was =
        reaction.isPresent()
            && reaction.get().getAsJsonArray("users").remove(new JsonPrimitive(user));
    count(message);
    return was;
  }

  private static void count(JsonObject message) {
    Tree.children(message, "reactions")
        .forEach(r -> r.addProperty("count", r.getAsJsonArray("users").size()));
    if (message.get("reactions") instanceof JsonArray all) {
      List<JsonObject> empty =
          Tree.objects(all).filter(r -> r.getAsJsonArray("users").isEmpty()).toList();
      empty.forEach(all::remove);
    }
  }
}
