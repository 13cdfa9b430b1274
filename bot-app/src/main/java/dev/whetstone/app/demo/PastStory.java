package dev.whetstone.app.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/// What happened on one day before the demo begins, as `demo/history.json` tells it. Players go by
/// their ids.
///
/// @param note domain and difficulty
/// @param lesson what its wrap said
record PastStory(
    String title,
    String persona,
    String prompt,
    String note,
    List<Saying> said,
    String lesson,
    List<String> credited,
    List<String> late,
    List<String> absent) {
  /// Somebody's message, so many minutes after the opening.
  record Saying(String who, int minute, String text, List<String> liked) {}

  /// All of them, the oldest first.
  static List<PastStory> all() {
    String file = "/demo/history.json";
    try (InputStream in = Objects.requireNonNull(PastStory.class.getResourceAsStream(file))) {
      return each(new ObjectMapper().readTree(in), PastStory::of);
    } catch (IOException broken) {
      throw new UncheckedIOException("reading " + file, broken);
    }
  }

  private static PastStory of(JsonNode day) {
    return new PastStory(
        day.path("title").asText(),
        day.path("persona").asText(),
        day.path("prompt").asText(),
        day.path("note").asText(),
        each(day.path("said"), PastStory::saying),
        day.path("lesson").asText(),
        names(day.path("credited")),
        names(day.path("late")),
        names(day.path("absent")));
  }

  private static Saying saying(JsonNode said) {
    return new Saying(
        said.path("who").asText(),
        said.path("minute").asInt(),
        said.path("text").asText(),
        names(said.path("liked")));
  }

  private static List<String> names(JsonNode array) {
    return each(array, JsonNode::asText);
  }

  private static <T> List<T> each(JsonNode array, Function<JsonNode, T> read) {
    List<T> all = new ArrayList<>();
    array.forEach(node -> all.add(read.apply(node)));
    return all;
  }
}
