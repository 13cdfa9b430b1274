package dev.whetstone.core.pack;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ValidationMessage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/// Words for what does not fit the schema: what is wrong, and what to do about it.
final class SchemaMend {
  private static final String PLAIN =
      "Text is plain: leave out * _ ~ | < > \\ @ & ` and line breaks where one paragraph is wanted;"
          + " braces only as {f-id} or {e-id.sym}";
  private final JsonNode schema;

  SchemaMend(JsonNode schema) {
    this.schema = schema;
  }

  Problem problem(String file, JsonNode tree, ValidationMessage breach) {
    String pointer = breach.getInstanceLocation().toString();
    JsonNode value = tree.at(pointer);
    Words words = words(breach, value);
    return new Problem("L01", file, pointer, words.what, words.mend);
  }

  private Words words(ValidationMessage breach, JsonNode value) {
    JsonPointer rule = JsonPointer.compile(breach.getSchemaLocation().getFragment().toString());
    JsonNode asked = schema.at(rule);
    return switch (breach.getType()) {
      case "required" -> missing(breach.getProperty(), schema.at(rule.head()));
      case "additionalProperties", "unevaluatedProperties" ->
          unknown(breach.getProperty(), schema.at(rule.head()).path("properties"));
      case "enum" -> notOneOf(value, asked);
      case "const" -> new Words("is " + value + ", must be " + asked, "Write " + asked);
      case "type" ->
          new Words("is " + kind(value) + ", must be " + text(asked), "Write " + text(asked));
      case "pattern" -> pattern(value.asText(), asked.asText());
      default -> size(breach, value, asked);
    };
  }

  private Words size(ValidationMessage breach, JsonNode value, JsonNode asked) {
    int want = asked.asInt();
    int length = value.asText().codePointCount(0, value.asText().length());
    return switch (breach.getType()) {
      case "maxLength" -> tooMuch(length, want, "characters");
      case "minLength" -> tooLittle(length, want, "characters");
      case "maxItems" -> tooMuch(value.size(), want, "items");
      case "minItems" -> tooLittle(value.size(), want, "items");
      case "maximum" -> new Words(value + " is too large", "Write " + asked + " or less");
      case "minimum" -> new Words(value + " is too small", "Write " + asked + " or more");
      case "uniqueItems" -> new Words("an item stands twice", "Take one of the two out");
      default -> new Words(breach.getError(), "Compare with questions/drill.schema.json");
    };
  }

  private static Words tooMuch(int has, int want, String what) {
    return new Words(
        has + " " + what + ", at most " + want, "Take " + (has - want) + " " + what + " out");
  }

  private static Words tooLittle(int has, int want, String what) {
    return new Words(
        has + " " + what + ", at least " + want, "Add " + (want - has) + " " + what + " or more");
  }

  private Words missing(String name, JsonNode owner) {
    String form = form(owner.path("properties").path(name));
    return new Words(
        "\"" + name + "\" is missing",
        "Add \"" + name + "\"" + (form.isEmpty() ? "" : ": " + form));
  }

  private static Words unknown(String name, JsonNode properties) {
    List<String> allowed = new ArrayList<>();
    properties.fieldNames().forEachRemaining(allowed::add);
    String guess = nearest(name, allowed).map(n -> "Did you mean \"" + n + "\"? ").orElse("");
    return new Words(
        "\"" + name + "\" is an additional property, which is not allowed here",
        guess + "Allowed are " + String.join(", ", allowed));
  }

  private static Words notOneOf(JsonNode value, JsonNode allowed) {
    List<String> names =
        StreamSupport.stream(allowed.spliterator(), false).map(JsonNode::asText).toList();
    String guess =
        nearest(value.asText(), names).map(n -> "Did you mean \"" + n + "\"? ").orElse("");
    return new Words(value + " is not allowed", guess + "Use one of " + String.join(", ", names));
  }

  private Words pattern(String text, String pattern) {
    if (pattern.equals(pattern("line")) || pattern.equals(pattern("prose"))) {
      return new Words("does not fit the pattern of plain text" + culprit(text), PLAIN);
    }
    return new Words(
        "\"" + text + "\" does not fit the pattern " + pattern, "Write it so that it fits");
  }

  private static String culprit(String text) {
    return text.codePoints()
        .filter(c -> "*_~`|<>\\@&{}\r\n".indexOf(c) >= 0)
        .mapToObj(Character::toString)
        .findFirst()
        .map(c -> ": it holds " + (c.isBlank() ? "a line break" : c))
        .orElse("");
  }

  private String pattern(String definition) {
    return schema.at("/$defs/" + definition + "/pattern").asText();
  }

  /// What a property must be, for who has to write it.
  private String form(JsonNode rule) {
    JsonNode base = schema.at(rule.path("$ref").asText("#/-").substring(1));
    if (rule.has("enum") || base.has("enum")) {
      JsonNode values = rule.has("enum") ? rule.get("enum") : base.get("enum");
      return "one of " + text(values);
    }
    String type = text(rule.has("type") ? rule.get("type") : base.path("type"));
    boolean sized = rule.has("minLength") && rule.has("maxLength");
    return sized
        ? "%s of %s to %s characters".formatted(type, rule.get("minLength"), rule.get("maxLength"))
        : type;
  }

  private static String text(JsonNode names) {
    return names.isArray()
        ? String.join(
            ", ", StreamSupport.stream(names.spliterator(), false).map(JsonNode::asText).toList())
        : names.asText();
  }

  private static String kind(JsonNode value) {
    return value.getNodeType().name().toLowerCase(java.util.Locale.ROOT);
  }

  private static Optional<String> nearest(String name, List<String> allowed) {
    return allowed.stream()
        .filter(other -> distance(name, other) <= Math.max(1, name.length() / 3))
        .min(Comparator.comparingInt(other -> distance(name, other)));
  }

  /// How many letters to change, add or drop.
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      int diagonal = 0;
      for (int j = 0; j <= b.length(); j++) {
        int above = row[j];
        boolean edge = i == 0 || j == 0;
        int change = edge || a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = edge ? i + j : Math.min(diagonal + change, 1 + Math.min(above, row[j - 1]));
        diagonal = above;
      }
    }
    return row[b.length()];
  }

  private record Words(String what, String mend) {}
}
