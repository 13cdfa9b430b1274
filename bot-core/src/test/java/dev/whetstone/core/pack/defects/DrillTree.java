package dev.whetstone.core.pack.defects;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/// A drill's JSON, to be spoiled. The places are found in any drill.
public record DrillTree(ObjectNode root) {
  static final String SENTENCE = "Taking the count for the rate in this place.";

  static String text(JsonNode node, String field) {
    return node.path(field).asText();
  }

  static List<ObjectNode> objects(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(item -> (ObjectNode) item).toList();
  }

  static ArrayNode array(ObjectNode owner, String field) {
    return (ArrayNode) owner.get(field);
  }

  static ArrayNode strings(String... values) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    List.of(values).forEach(array::add);
    return array;
  }

  List<ObjectNode> list(String field) {
    return objects(root.path(field));
  }

  ObjectNode first(String field) {
    return list(field).getFirst();
  }

  /// Keeps only some items of a list.
  static void keep(ArrayNode array, Predicate<JsonNode> wanted) {
    List<JsonNode> kept = new ArrayList<>();
    array.forEach(kept::add);
    array.removeAll();
    kept.stream().filter(wanted).forEach(array::add);
  }

  static void reverse(ArrayNode array) {
    List<JsonNode> items = new ArrayList<>();
    array.forEach(items::add);
    array.removeAll();
    items.reversed().forEach(array::add);
  }

  static void cutTo(ArrayNode array, int size) {
    while (array.size() > size) {
      array.remove(array.size() - 1);
    }
  }

  List<ObjectNode> steps() {
    return list("stages").stream().flatMap(stage -> objects(stage.path("steps")).stream()).toList();
  }

  ObjectNode firstStep() {
    return steps().getFirst();
  }

  ObjectNode lastStep() {
    return steps().getLast();
  }

  List<ObjectNode> points() {
    return steps().stream().flatMap(step -> objects(step.path("reference")).stream()).toList();
  }

  ObjectNode firstPoint() {
    return points().getFirst();
  }

  ObjectNode step(Predicate<ObjectNode> wanted) {
    return steps().stream().filter(wanted).findFirst().orElseThrow();
  }

  ObjectNode coreWith(String field) {
    return step(step -> isCore(step) && step.has(field));
  }

  static boolean isCore(JsonNode step) {
    return step.path("core").asBoolean();
  }

  ObjectNode withId(String field, String id) {
    return list(field).stream().filter(o -> text(o, "id").equals(id)).findFirst().orElseThrow();
  }

  /// The estimate of the first core step that asks one.
  ObjectNode estimate() {
    return withId("estimates", text(coreWith("estimate"), "estimate"));
  }

  static ObjectNode answerLine(ObjectNode estimate) {
    return objects(estimate.path("lines")).stream()
        .filter(line -> text(line, "sym").equals(text(estimate, "answer")))
        .findFirst()
        .orElseThrow();
  }

  ObjectNode vote() {
    return withId("votes", text(coreWith("vote"), "vote"));
  }

  List<ObjectNode> inputs() {
    return list("estimates").stream().flatMap(e -> objects(e.path("inputs")).stream()).toList();
  }

  /// The first fact that feeds an estimate.
  ObjectNode feeding() {
    List<String> cited = inputs().stream().map(input -> text(input, "from")).toList();
    return list("facts").stream()
        .filter(f -> cited.contains(text(f, "id")))
        .findFirst()
        .orElseThrow();
  }

  ObjectNode numericFact() {
    return list("facts").stream()
        .filter(f -> text(f, "kind").equals("number"))
        .findFirst()
        .orElseThrow();
  }

  void releaseNowhere(String fact) {
    steps().forEach(step -> keep(array(step, "facts"), id -> !id.asText().equals(fact)));
  }

  void releaseOnlyIn(ObjectNode step, String fact) {
    releaseNowhere(fact);
    array(step, "facts").add(fact);
  }

  List<String> nodes(String kind) {
    return objects(root.at("/diagram/nodes")).stream()
        .filter(node -> text(node, "kind").equals(kind))
        .map(node -> text(node, "id"))
        .toList();
  }

  ArrayNode edges() {
    return (ArrayNode) root.at("/diagram/edges");
  }

  static void setFirst(ObjectNode owner, String field, String value) {
    array(owner, field).set(0, value);
  }

  /// The first mistake of the first step becomes the usual sentence with this instead of "rate".
  void mistakeWith(String insteadOfRate) {
    setFirst(firstStep(), "mistakes", SENTENCE.replace("rate", insteadOfRate));
  }

  /// The placeholder of the answer of an estimate.
  static String placeholder(ObjectNode estimate) {
    return "{" + text(estimate, "id") + "." + text(estimate, "answer") + "}";
  }
}
