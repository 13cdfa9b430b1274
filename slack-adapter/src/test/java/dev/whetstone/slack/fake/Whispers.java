package dev.whetstone.slack.fake;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What only one person sees, by channel.
final class Whispers {
  private final World world;
  private final Person person;
  private final Map<String, List<JsonObject>> byChannel = new LinkedHashMap<>();
  private final Map<String, Long> seen = new LinkedHashMap<>();

  Whispers(World world, Person person) {
    this.world = world;
    this.person = person;
  }

  private List<JsonObject> those(String channel) {
    return byChannel.computeIfAbsent(channel, _ -> new ArrayList<>());
  }

  List<FakeMessage> in(String channel) {
    return those(channel).stream().map(json -> FakeMessage.of(channel, json)).toList();
  }

  /// The first one that came, or changed, after a moment.
  Optional<FakeMessage> after(long moment) {
    return byChannel.entrySet().stream()
        .flatMap(e -> e.getValue().stream().map(json -> FakeMessage.of(e.getKey(), json)))
        .filter(message -> seen.getOrDefault(message.ts(), 0L) > moment)
        .findFirst();
  }

  /// Adds one, or puts it in the place of another.
  FakeMessage add(String channel, String replaced, JsonObject body) {
    JsonObject json =
        Tree.object(
            "type",
            "message",
            "user",
            person.team().botUser(),
            "is_ephemeral",
            true,
            "text",
            Tree.text(body, "text"),
            "thread_ts",
            Tree.text(body, "thread_ts").isEmpty() ? null : Tree.text(body, "thread_ts"));
    if (body.has("blocks")) {
      json.add("blocks", body.get("blocks").deepCopy());
    }
    BlockRules.nameBlocks(world, json);
    place(those(channel), replaced, json);
    seen.put(Tree.text(json, "ts"), world.next());
    return FakeMessage.of(channel, json);
  }

  private void place(List<JsonObject> all, String replaced, JsonObject json) {
    for (int i = 0; i < all.size(); i++) {
      if (Tree.text(all.get(i), "ts").equals(replaced)) {
        json.addProperty("ts", replaced);
        all.set(i, json);
        return;
      }
    }
    json.addProperty("ts", world.nextTs());
    all.add(json);
  }

  void remove(String channel, String ts) {
    those(channel).removeIf(json -> Tree.text(json, "ts").equals(ts));
  }
}
