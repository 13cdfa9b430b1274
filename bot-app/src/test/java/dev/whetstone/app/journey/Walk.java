package dev.whetstone.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A member's private way through a round, by its forms.
final class Walk {
  private final Person person;
  private final String channel;
  private final Message root;
  private final Words words;
  private final List<Given> given = new ArrayList<>();

  Walk(Person person, String channel, Message root, Words words) {
    this.person = person;
    this.channel = channel;
    this.root = root;
    this.words = words;
  }

  /// A form that was answered with 200.
  record Given(
      Person person,
      int ordinal,
      String tag,
      String press,
      Map<String, String> values,
      String nonce) {
    boolean isHidden() {
      return values.containsKey("hide");
    }
  }

  /// What was answered so far.
  List<Given> given() {
    return List.copyOf(given);
  }

  /// Presses Start: the next form, or the end of the walk.
  JsonNode start() {
    return person.press(root.press("start").orElseThrow(), root.id());
  }

  /// Start, then the form that comes, filled in.
  Given next(boolean hidden) {
    JsonNode reply = start();
    assertThat(reply.path("kind").asText())
        .as("%s at Start: %s", person.name(), reply)
        .isEqualTo("show");
    return fill(reply.path("form"), hidden);
  }

  boolean isOver() {
    return start().path("kind").asText().equals("update");
  }

  private Given fill(JsonNode form, boolean hidden) {
    String press = form.path("press").asText();
    int ordinal = Integer.parseInt(press.split(":", -1)[2]);
    String tag = "tag%s%sx%d".formatted(person.name().replace(" ", ""), root.id(), ordinal);
    Map<String, String> values = values(form, tag);
    if (hidden) {
      values.put("hide", "yes");
    }
    Given one = new Given(person, ordinal, tag, press, values, person.nonce());
    assertCounted(one);
    given.add(one);
    return one;
  }

  private Map<String, String> values(JsonNode form, String tag) {
    Map<String, String> values = new TreeMap<>();
    for (JsonNode field : form.path("fields")) {
      String id = field.path("id").asText();
      switch (field.path("type").asText()) {
        case "lines" -> values.put(id, words.answer(tag));
        case "line" -> values.put(id, "1");
        case "choice" -> values.put(id, "0");
        default -> {}
      }
    }
    return values;
  }

  /// Sends a form, for the first time or again; both times the member reads that it counts.
  void assertCounted(Given one) {
    JsonNode reply = person.submit(one.press(), one.values(), channel, root.id(), one.nonce());
    assertThat(reply.path("kind").asText())
        .as("receipt for %s: %s", one.tag(), reply)
        .isEqualTo("update");
    assertThat(reply.path("post").path("summary").asText())
        .as("receipt for %s: %s", one.tag(), reply)
        .isEqualTo("Counted");
  }
}
