package dev.whetstone.app.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/// A message as the API shows it.
record Message(JsonNode json) {
  static List<Message> list(JsonNode messages) {
    List<Message> list = new ArrayList<>();
    messages.forEach(message -> list.add(new Message(message)));
    return list;
  }

  String id() {
    return json.path("id").asText();
  }

  boolean isBots() {
    return json.path("author").isNull();
  }

  String author() {
    return json.path("author").path("name").asText();
  }

  String text() {
    return json.path("text").asText();
  }

  Instant at() {
    return Instant.ofEpochMilli(json.path("at").asLong());
  }

  boolean isCounted() {
    return json.path("counted").asBoolean() || json.path("heard").asBoolean();
  }

  /// A post's plain line.
  String summary() {
    return json.path("post").path("summary").asText();
  }

  boolean hasThread() {
    return !json.path("threadTitle").isNull() && !json.path("threadTitle").isMissingNode();
  }

  /// What is quoted of people.
  List<Quote> quotes() {
    return blocks("quote").stream()
        .map(b -> new Quote(b.path("author").asText(), b.path("said").asText()))
        .toList();
  }

  /// Words of a person in a post.
  record Quote(String author, String said) {}

  /// The press of the first button with this verb.
  Optional<String> press(String verb) {
    return blocks("buttons").stream()
        .flatMap(b -> StreamSupport.stream(b.path("buttons").spliterator(), false))
        .map(b -> b.path("press").asText())
        .filter(press -> press.startsWith(verb + ":"))
        .findFirst();
  }

  List<JsonNode> blocks(String type) {
    return StreamSupport.stream(json.path("post").path("blocks").spliterator(), false)
        .filter(b -> b.path("type").asText().equals(type))
        .toList();
  }

  /// Everything in it, as it came.
  String whole() {
    return json.toString();
  }
}
