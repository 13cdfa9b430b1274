package dev.whetstone.slack.fake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.whetstone.core.fake.SharedSpecs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Slack's own published types as JSON Schemas, from `../shared/specs/slack` beside the repository.
/// Where that folder is absent nothing is checked; the spec test says so.
public final class Spec {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final @Nullable Spec KNOWN =
      SharedSpecs.find("slack/wire.schemas.json").map(Spec::read).orElse(null);

  private static final Set<String> FLAGS =
      Set.of(
          "as_user",
          "mrkdwn",
          "unfurl_links",
          "unfurl_media",
          "link_names",
          "reply_broadcast",
          "inclusive",
          "include_all_metadata",
          "include_locale",
          "include_num_members",
          "exclude_archived",
          "prevent_creation",
          "return_im",
          "full");
  private static final Set<String> NUMBERS = Set.of("limit", "length", "count", "page");

  private final JsonNode wire;
  private final JsonNode parts;
  private final Map<String, JsonSchema> compiled = new ConcurrentHashMap<>();

  private Spec(JsonNode wire, JsonNode parts) {
    this.wire = wire;
    this.parts = parts;
  }

  /// The schemas, where they are.
  public static Optional<Spec> known() {
    return Optional.ofNullable(KNOWN);
  }

  private static Spec read(Path wire) {
    try {
      return new Spec(
          JSON.readTree(wire.toFile()),
          JSON.readTree(wire.resolveSibling("parts.schemas.json").toFile()));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// Whether the files know a method; `files.info` is among those they lack.
  public boolean knows(String method) {
    return wire.has(method);
  }

  /// What the schemas have against a call's arguments; nothing for a method that they lack.
  public List<String> breaches(String method, JsonObject arguments) {
    List<String> all = new ArrayList<>();
    JsonObject typed = typed(arguments);
    if (knows(method)) {
      all.addAll(check(wire, method, typed));
    }
    Tree.children(typed, "blocks").forEach(block -> all.addAll(check(parts, "block", block)));
    if (typed.get("metadata") instanceof JsonObject metadata && method.startsWith("chat.")) {
      all.addAll(check(parts, "metadata", metadata));
    }
    if (typed.get("view") instanceof JsonObject view) {
      all.addAll(view(view));
    }
    return all;
  }

  /// What the schemas have against a modal or a Home.
  public List<String> view(JsonObject view) {
    return check(parts, Tree.text(view, "type").equals("home") ? "home" : "modal", view);
  }

  /// What the schemas have against a body under a method's name, as it is.
  public List<String> body(String method, String json) {
    return Tree.read(json).map(body -> check(wire, method, body)).orElse(List.of("no JSON"));
  }

  private List<String> check(JsonNode schemas, String name, JsonObject value) {
    JsonSchema schema = compiled.computeIfAbsent(name, _ -> compile(schemas.get(name)));
    try {
      return schema.validate(JSON.readTree(value.toString())).stream()
          .filter(breach -> !breach.getType().equals("anyOf"))
          .map(breach -> name + ": " + breach.getMessage())
          .limit(8)
          .toList();
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static JsonSchema compile(JsonNode schema) {
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(schema);
  }

  /// A form has only texts: what stands for a flag or a number is read as that.
  private static JsonObject typed(JsonObject arguments) {
    JsonObject typed = new JsonObject();
    arguments.entrySet().forEach(e -> typed.add(e.getKey(), typed(e.getKey(), e.getValue())));
    return typed;
  }

  private static JsonElement typed(String key, JsonElement value) {
    if (!(value instanceof JsonPrimitive primitive) || !primitive.isString()) {
      return value;
    }
    String text = primitive.getAsString();
    if (FLAGS.contains(key)) {
      return new JsonPrimitive(text.equals("true") || text.equals("1"));
    }
    return NUMBERS.contains(key) && text.matches("\\d+")
        ? new JsonPrimitive(Long.parseLong(text))
        : value;
  }
}
