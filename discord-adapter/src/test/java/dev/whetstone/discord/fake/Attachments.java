package dev.whetstone.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Files of a message: reference#uploading-files, resources/message#attachment-object.
final class Attachments {
  private Attachments() {}

  static ObjectNode of(
      World world, FakeChannel channel, String name, String description, int size) {
    String id = world.nextId();
    String url =
        "https://cdn.discordapp.com/attachments/%s/%s/%s".formatted(channel.id(), id, name);
    ObjectNode json = Tree.object("id", id, "filename", name, "size", size, "url", url);
    json.put("proxy_url", url)
        .put("content_type", name.endsWith(".png") ? "image/png" : "text/plain");
    return description.isEmpty() ? json : json.put("description", description);
  }

  /// What a body says of its files, joined with the files themselves; of those that were there
  /// before only the ones that it names stay ("attachments: … to keep").
  static List<ObjectNode> joined(
      World world, FakeChannel channel, JsonNode body, Map<String, String> files, JsonNode before) {
    List<ObjectNode> all = new ArrayList<>();
    Set<String> named =
        Tree.children(body, "attachments").map(a -> Tree.text(a, "id")).collect(Collectors.toSet());
    Tree.children(before, "attachments")
        .filter(old -> !body.has("attachments") || named.contains(Tree.text(old, "id")))
        .forEach(all::add);
    files.forEach((field, name) -> {
      String index = field.replaceAll("\\D", "");
      String description =
          Tree.children(body, "attachments")
              .filter(part -> Tree.text(part, "id").equals(index))
              .map(part -> Tree.text(part, "description"))
              .findFirst()
              .orElse("");
      all.add(of(world, channel, name, description, 1));
    });
    return all;
  }

  static Set<String> names(JsonNode message) {
    return Tree.children(message, "attachments")
        .map(a -> Tree.text(a, "filename"))
        .collect(Collectors.toSet());
  }
}
