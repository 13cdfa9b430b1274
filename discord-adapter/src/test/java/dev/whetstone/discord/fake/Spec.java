package dev.whetstone.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import dev.whetstone.core.fake.SharedSpecs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Discord's own OpenAPI description, from `../shared/specs/discord` beside the repository. Where
/// that file is absent nothing is checked; the spec test says so.
public final class Spec {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String HOME = "https://discord.com/openapi.json";
  private static final @Nullable Spec KNOWN =
      SharedSpecs.find("discord/openapi.json").map(Spec::read).orElse(null);

  private final JsonNode paths;
  private final JsonSchemaFactory factory;
  private final Map<String, Optional<JsonSchema>> strict = new ConcurrentHashMap<>();
  private final Map<String, Optional<JsonSchema>> coercing = new ConcurrentHashMap<>();

  private Spec(String text) throws IOException {
    this.paths = JSON.readTree(text).path("paths");
    this.factory =
        JsonSchemaFactory.getInstance(
            SpecVersion.VersionFlag.V202012,
            builder -> builder.schemaLoaders(loaders -> loaders.schemas(Map.of(HOME, text))));
  }

  /// The description, where it is.
  public static Optional<Spec> known() {
    return Optional.ofNullable(KNOWN);
  }

  private static Spec read(Path file) {
    try {
      return new Spec(Files.readString(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// Whether the description has a route ([Routes]).
  public boolean knows(String route) {
    return !operation(route).isMissingNode();
  }

  private JsonNode operation(String route) {
    String[] words = route.split(" ", -1);
    return paths.path(words[1]).path(words[0].toLowerCase(Locale.ROOT));
  }

  /// What the description has against a request's body: strictly, or else with numbers and flags
  /// that came as texts.
  public List<String> breaches(Call call) {
    if (!knows(call.route()) || call.body().isMissingNode()) {
      return List.of();
    }
    return schema(strict, call.route(), false)
        .filter(schema -> !schema.validate(call.body()).isEmpty())
        .flatMap(_ -> schema(coercing, call.route(), true))
        .map(schema -> worded(call.route(), schema.validate(coerced(call.body()))))
        .orElse(List.of());
  }

  /// Discord takes some numbers as texts, as JDA sends them in commands.
  private static JsonNode coerced(JsonNode body) {
    JsonNode copy = body.deepCopy();
    for (ObjectNode part : Tree.all(copy)) {
      for (String key : List.of("contexts", "integration_types")) {
        if (part.get(key) instanceof ArrayNode texts) {
          ArrayNode numbers = part.putArray(key);
          texts.forEach(text -> numbers.add(text.asInt(-1)));
        }
      }
    }
    return copy;
  }

  private static List<String> worded(String route, Set<ValidationMessage> found) {
    return found.stream()
        .filter(breach -> found.size() == 1 || !breach.getType().endsWith("Of"))
        .map(breach -> route + ": " + breach.getMessage())
        .limit(8)
        .toList();
  }

  private Optional<JsonSchema> schema(
      Map<String, Optional<JsonSchema>> compiled, String route, boolean coerces) {
    return compiled.computeIfAbsent(route, _ -> compile(route, coerces));
  }

  private Optional<JsonSchema> compile(String route, boolean coerces) {
    JsonNode body =
        operation(route)
            .path("requestBody")
            .path("content")
            .path("application/json")
            .path("schema");
    if (body.isMissingNode()) {
      return Optional.empty();
    }
    String[] words = route.split(" ", -1);
    String pointer =
        "/paths/%s/%s/requestBody/content/application~1json/schema"
            .formatted(
                words[1].replace("~", "~0").replace("/", "~1"), words[0].toLowerCase(Locale.ROOT));
    SchemaValidatorsConfig config = SchemaValidatorsConfig.builder().typeLoose(coerces).build();
    return Optional.of(factory.getSchema(SchemaLocation.of(HOME + "#" + pointer), config));
  }
}
