package dev.whetstone.discord;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.dv8tion.jda.api.utils.FileUpload;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.api.utils.data.SerializableData;
import org.jspecify.annotations.Nullable;

/// One request to Discord.
///
/// @param path its segments as they are, not escaped: `channels`, an id, `messages`
/// @param body what goes as JSON; absent for none
/// @param files what goes beside it
public record Ask(
    String method,
    List<String> path,
    Map<String, String> query,
    @Nullable SerializableData body,
    List<FileUpload> files) {
  /// Ids that have buckets of their own (discord.com/developers/docs/topics/rate-limits: "top-level
  /// resources").
  private static final Set<String> MAJOR = Set.of("channels", "guilds", "webhooks");

  /// Copies the lists.
  public Ask {
    path = List.copyOf(path);
    query = Map.copyOf(query);
    files = List.copyOf(files);
  }

  /// Reads.
  public static Ask get(String... path) {
    return new Ask("GET", List.of(path), Map.of(), null, List.of());
  }

  /// Makes something.
  public static Ask post(SerializableData body, String... path) {
    return new Ask("POST", List.of(path), Map.of(), body, List.of());
  }

  /// Changes something.
  public static Ask patch(SerializableData body, String... path) {
    return new Ask("PATCH", List.of(path), Map.of(), body, List.of());
  }

  /// Sets something, without a body.
  public static Ask put(String... path) {
    return new Ask("PUT", List.of(path), Map.of(), null, List.of());
  }

  /// Sets all of a kind at once.
  public static Ask put(List<DataObject> all, String... path) {
    return new Ask(
        "PUT", List.of(path), Map.of(), new All(DataArray.fromCollection(all)), List.of());
  }

  /// A body that is a list.
  record All(DataArray items) implements SerializableData {
    @Override
    public DataObject toData() {
      return DataObject.empty().put("items", items);
    }
  }

  /// Removes something.
  public static Ask delete(String... path) {
    return new Ask("DELETE", List.of(path), Map.of(), null, List.of());
  }

  /// The same with a parameter.
  public Ask with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(query);
    more.put(name, value);
    return new Ask(method, path, more, body, files);
  }

  /// The same with another body.
  public Ask with(@Nullable SerializableData other) {
    return new Ask(method, path, query, other, files);
  }

  /// The same with files beside its body.
  public Ask with(List<FileUpload> uploads) {
    return new Ask(method, path, query, body, uploads);
  }

  /// What limits are counted by: the method and the path with none but the major id.
  String route() {
    List<String> route = new ArrayList<>(List.of(method));
    for (int i = 0; i < path.size(); i++) {
      String segment = path.get(i);
      boolean isMajor = i == 1 && MAJOR.contains(path.getFirst());
      boolean isEmoji = i > 0 && path.get(i - 1).equals("reactions");
      route.add(isEmoji || (Snowflakes.isOne(segment) && !isMajor) ? "*" : segment);
    }
    return String.join("/", route);
  }

  /// The id that its buckets belong to; empty where there is none.
  String major() {
    return path.size() > 1 && MAJOR.contains(path.getFirst()) ? path.get(1) : "";
  }

  /// Never its body: people's words are in it.
  @Override
  public String toString() {
    return route();
  }
}
