package dev.whetstone.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/// What is wrong in a body and where: reference#error-messages.
final class Breaches {
  private final List<String> found = new ArrayList<>();
  private final ObjectNode errors = Tree.object();

  /// @param path the keys to the place, divided by dots
  void add(String path, String code, String message) {
    found.add(path + ": " + message);
    ObjectNode place = errors;
    for (String key : path.split("\\.", -1)) {
      place = place.withObjectProperty(key);
    }
    place.withArrayProperty("_errors").add(Tree.object("code", code, "message", message));
  }

  void demandLength(JsonNode holder, String path, String key, int least, int most) {
    if (!Tree.has(holder, key)) {
      return;
    }
    String text = Tree.text(holder, key);
    int length = text.codePointCount(0, text.length());
    if (length > most) {
      add(at(path, key), "BASE_TYPE_MAX_LENGTH", "Must be %d or fewer in length.".formatted(most));
    } else if (length < least) {
      add(at(path, key), "BASE_TYPE_MIN_LENGTH", "Must be %d or more in length.".formatted(least));
    }
  }

  void demandPresent(JsonNode holder, String path, String key) {
    if (!Tree.has(holder, key)) {
      add(at(path, key), "BASE_TYPE_REQUIRED", "This field is required");
    }
  }

  void demandCount(String path, long count, int least, int most) {
    if (count > most || count < least) {
      add(
          path,
          "BASE_TYPE_BAD_LENGTH",
          "Must be between %d and %d in length.".formatted(least, most));
    }
  }

  static String at(String path, String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  ObjectNode errors() {
    return errors;
  }

  /// Refuses the body and counts it as a violation, if anything is wrong.
  void demandNone(World world, String what) {
    if (!isEmpty()) {
      world.blames(Violation.Kind.LIMIT, what + " " + String.join("; ", found));
      throw Refusal.invalid(errors);
    }
  }
}
