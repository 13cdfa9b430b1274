package dev.whetstone.core.pack.defects;

import static dev.whetstone.core.pack.defects.Defect.error;
import static dev.whetstone.core.pack.defects.DrillTree.array;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/// Defects of form: schema, names, ids, counts, minutes.
final class FormDefects {
  private FormDefects() {}

  static List<Defect> all() {
    return List.of(
        error(
            "L01",
            "additional",
            "a property that the schema does not know",
            d -> d.root().put("extra", 1)),
        error(
            "L01",
            "must be",
            "stages out of order",
            d -> DrillTree.reverse(array(d.root(), "stages"))),
        error(
            "L01",
            "at most 500",
            "an ask of 600 characters",
            d -> d.firstStep().put("ask", "Say it. ".repeat(75).strip())),
        error("L01", "pattern", "markup in a mistake", d -> d.mistakeWith("*rate*")),
        error("L01", "pattern", "braces that are no placeholder", d -> d.mistakeWith("{rate}")),
        error(
            "L01",
            "number",
            "a numeric fact without a value",
            d -> d.numericFact().putNull("value")),
        error("L01", "move", "a step without a move", d -> d.firstStep().remove("move")),
        error(
            "L01",
            "says",
            "a stage where the persona is silent",
            d -> d.first("stages").remove("says")),
        error("L01", "advocate", "a vote option without an advocate", FormDefects::dropAdvocate),
        error(
            "L01", "traps", "an estimate without traps", d -> d.first("estimates").remove("traps")),
        error(
            "L02",
            "holds",
            "a file named after another drill",
            d -> d.root().put("id", d.root().path("id").asText() + "-two")),
        error("L03", "should be", "a step id out of order", d -> d.firstStep().put("id", "s1-4")),
        error("L04", "steps", "sixteen steps", FormDefects::fillStages),
        error(
            "L05",
            "twice",
            "two facts with one id",
            d -> d.list("facts").get(1).set("id", d.first("facts").get("id"))),
        error("L06", "steps add up", "minutes that do not add up", d -> addOne(d, "minutes")),
        error(
            "L06",
            "core steps add up",
            "core minutes that do not add up",
            d -> addOne(d, "core_minutes")),
        error("L07", "stage 4", "a stage without a core step", FormDefects::noCoreInTheLast));
  }

  private static void dropAdvocate(DrillTree d) {
    ((ObjectNode) d.first("votes").path("options").get(0)).remove("advocate");
  }

  private static void fillStages(DrillTree d) {
    for (ObjectNode stage : d.list("stages")) {
      ArrayNode steps = array(stage, "steps");
      while (steps.size() < 4) {
        steps.add(steps.get(0).deepCopy());
      }
    }
  }

  private static void addOne(DrillTree d, String field) {
    ObjectNode tags = (ObjectNode) d.root().get("tags");
    tags.put(field, tags.path(field).asInt() + 1);
  }

  private static void noCoreInTheLast(DrillTree d) {
    DrillTree.objects(d.list("stages").get(3).path("steps"))
        .forEach(step -> step.put("core", false));
  }
}
