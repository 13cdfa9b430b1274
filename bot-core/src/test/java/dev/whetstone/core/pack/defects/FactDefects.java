package dev.whetstone.core.pack.defects;

import static dev.whetstone.core.pack.defects.Defect.error;
import static dev.whetstone.core.pack.defects.Defect.warning;
import static dev.whetstone.core.pack.defects.DrillTree.array;
import static dev.whetstone.core.pack.defects.DrillTree.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/// Defects of the fact sheet and of placeholders.
final class FactDefects {
  private FactDefects() {}

  static List<Defect> all() {
    return List.of(
        error(
            "L08",
            "no step releases",
            "a must-fact that no step releases",
            FactDefects::hideAMustFact),
        error(
            "L08",
            "is released by",
            "a fact released twice",
            d -> array(d.lastStep(), "facts").add(d.firstStep().path("facts").get(0))),
        error(
            "L08",
            "unknown",
            "a step that releases an unknown fact",
            d -> array(d.lastStep(), "facts").add("f-nobody")),
        warning("L09", "finds both", "one search word for two facts", FactDefects::shareAKeyword),
        error("L10", "kind unknown", "no unknown fact", FactDefects::knowEverything),
        error(
            "L10",
            "has no number",
            "a numeric fact that shows no number",
            d -> d.numericFact().put("text", "Quite a lot of them, on a normal day.")),
        error(
            "L45",
            "stands for nothing",
            "a placeholder for nothing",
            d -> d.mistakeWith("{e-no.rate}")),
        error(
            "L45",
            "takes no placeholder",
            "a placeholder in a title",
            d ->
                d.firstStep()
                    .put("title", "Why {" + text(d.first("facts"), "id") + "} is too little")),
        warning(
            "L45", "side by side", "a placeholder beside another number", FactDefects::sideBySide),
        error(
            "L45",
            "before it is asked",
            "an ask that shows its own answer",
            FactDefects::showTheAnswer),
        warning("L45", "12,347", "a literal copy of a derived number", FactDefects::copyANumber));
  }

  private static void hideAMustFact(DrillTree d) {
    d.list("facts").stream()
        .filter(fact -> text(fact, "need").equals("must"))
        .findFirst()
        .ifPresent(fact -> d.releaseNowhere(text(fact, "id")));
  }

  private static void shareAKeyword(DrillTree d) {
    String taken = d.first("facts").path("keywords").get(0).asText();
    DrillTree.setFirst(d.list("facts").get(1), "keywords", taken);
  }

  private static void knowEverything(DrillTree d) {
    d.list("facts").stream()
        .filter(fact -> text(fact, "kind").equals("unknown"))
        .forEach(fact -> fact.put("kind", "rule"));
  }

  private static void sideBySide(DrillTree d) {
    String fact = "{" + text(d.numericFact(), "id") + "}";
    DrillTree.setFirst(
        d.firstStep(), "mistakes", "Counting the rows of day 22 " + fact + " times in this place.");
  }

  private static void showTheAnswer(DrillTree d) {
    String answer = DrillTree.placeholder(d.estimate());
    d.coreWith("estimate").put("ask", "It comes to " + answer + " in all. Why is that?");
  }

  private static void copyANumber(DrillTree d) {
    ((ObjectNode) d.first("estimates").path("lines").get(0)).put("value", 12347);
    d.first("cards").put("back", "It comes to 12,347 in all, and that decides the design.");
  }
}
