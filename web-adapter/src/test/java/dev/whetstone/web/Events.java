package dev.whetstone.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Iterator;
import java.util.stream.Stream;

/// An open stream of server-sent events.
final class Events implements AutoCloseable {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Stream<String> lines;
  private final Iterator<String> each;

  Events(Stream<String> lines) {
    this.lines = lines;
    this.each = lines.iterator();
  }

  /// One event.
  record Event(long id, String kind, JsonNode data) {}

  /// Waits for the next event.
  Event next() {
    long id = -1;
    String kind = "";
    while (each.hasNext()) {
      String line = each.next();
      if (line.startsWith("id: ")) {
        id = Long.parseLong(line.substring(4));
      } else if (line.startsWith("event: ")) {
        kind = line.substring(7);
      } else if (line.startsWith("data: ")) {
        return new Event(id, kind, json(line.substring(6)));
      }
    }
    throw new AssertionError("the stream ended");
  }

  /// Waits for the next event of a kind.
  Event next(String kind) {
    Event event = next();
    while (!event.kind().equals(kind)) {
      event = next();
    }
    return event;
  }

  private static JsonNode json(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException broken) {
      throw new AssertionError("not JSON: " + text, broken);
    }
  }

  @Override
  public void close() {
    lines.close();
  }
}
