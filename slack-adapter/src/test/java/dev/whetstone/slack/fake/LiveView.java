package dev.whetstone.slack.fake;

import com.google.gson.JsonObject;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A modal or a Home as it is now.
final class LiveView {
  final String id;
  final Person person;
  final String root;
  final @Nullable String previous;
  private JsonObject json = new JsonObject();
  private Map<String, String> errors = Map.of();
  private String hash = "";
  private long seq;

  LiveView(String id, Person person, String root, @Nullable String previous) {
    this.id = id;
    this.person = person;
    this.root = root;
    this.previous = previous;
  }

  /// Shows another content; every change has a new hash
  /// (docs.slack.dev/reference/methods/views.update: `hash_conflict`).
  void show(World world, JsonObject view) {
    BlockRules.nameBlocks(world, view);
    json = view.deepCopy();
    errors = Map.of();
    hash = world.nextTs() + ".h" + world.next();
    seq = world.next();
  }

  void complain(World world, Map<String, String> messages) {
    errors = Map.copyOf(messages);
    seq = world.next();
  }

  String hash() {
    return hash;
  }

  long seq() {
    return seq;
  }

  String externalId() {
    return Tree.text(json, "external_id");
  }

  FakeView seen() {
    return new FakeView(id, payload(new JsonObject()), errors);
  }

  /// As payloads and answers carry it.
  JsonObject payload(JsonObject values) {
    JsonObject view = json.deepCopy();
    view.addProperty("id", id);
    view.addProperty("team_id", person.team().id());
    view.addProperty("hash", hash);
    view.addProperty("root_view_id", root);
    view.addProperty("previous_view_id", previous);
    view.addProperty("app_id", World.APP);
    view.addProperty("bot_id", person.team().botId());
    view.add("state", Tree.object("values", values));
    for (String text : new String[] {"private_metadata", "callback_id", "external_id"}) {
      view.addProperty(text, Tree.text(json, text));
    }
    return view;
  }
}
