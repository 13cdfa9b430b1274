package dev.whetstone.app.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.whetstone.core.drill.Drill;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// What scripted members say to each drill, read from the demo's files when it is first asked for.
/// A drill without a file has silent members.
public final class Lines {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, JsonNode> files = new ConcurrentHashMap<>();

  /// The lines to a step or twist of a drill.
  public Optional<Line> to(Drill drill, String partId) {
    JsonNode file = files.computeIfAbsent(drill.id(), Lines::read);
    JsonNode line = file.path(partId.startsWith("t-") ? "twists" : "steps").path(partId);
    return line.isObject()
        ? Optional.of(new Line(text(line, "weak"), text(line, "good"), optional(line, "ask")))
        : Optional.empty();
  }

  boolean knows(Drill drill) {
    return !files.computeIfAbsent(drill.id(), Lines::read).isMissingNode();
  }

  private static String text(JsonNode line, String field) {
    return line.path(field).asText();
  }

  private static @Nullable String optional(JsonNode line, String field) {
    return line.hasNonNull(field) ? text(line, field) : null;
  }

  private static JsonNode read(String drillId) {
    try (InputStream in = Lines.class.getResourceAsStream("/demo/lines/" + drillId + ".json")) {
      return in == null ? JSON.missingNode() : JSON.readTree(in);
    } catch (IOException broken) {
      throw new UncheckedIOException("reading the demo's lines to " + drillId, broken);
    }
  }
}
