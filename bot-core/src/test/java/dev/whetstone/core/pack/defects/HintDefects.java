package dev.whetstone.core.pack.defects;

import static dev.whetstone.core.pack.defects.Defect.error;
import static dev.whetstone.core.pack.defects.Defect.warning;
import static dev.whetstone.core.pack.defects.DrillTree.placeholder;
import static dev.whetstone.core.pack.defects.DrillTree.setFirst;
import static dev.whetstone.core.pack.defects.DrillTree.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whetstone.core.drill.Arithmetic;
import dev.whetstone.core.drill.Estimate;
import dev.whetstone.core.pack.Trees;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.StreamSupport;

/// Defects of hints and asks.
final class HintDefects {
  private HintDefects() {}

  static List<Defect> all() {
    return List.of(
        error("L28", "digit", "a digit in the scenario", HintDefects::digitInScenario),
        error("L28", "gives away", "a stage-1 ask that gives a fact away", HintDefects::giveAway),
        error("L35", "100 percent", "a hint that is a point", HintDefects::hintIsPoint),
        warning(
            "L36",
            "gives away",
            "an ask that is a point",
            d -> d.firstStep().put("ask", "Why does one do this? " + text(d.firstPoint(), "text"))),
        error(
            "L42",
            "holds the answer",
            "a hint with the result",
            d -> hintAtNumber(d, placeholder(d.estimate()))),
        error("L42", "holds a trap", "a hint with a trap", d -> hintAtNumber(d, trapValue(d))),
        error(
            "L42",
            "released yet",
            "a hint with a fact of a later step",
            HintDefects::hintAtLaterFact),
        warning("L42", "later step", "a point that spoils a later number", HintDefects::spoil),
        warning(
            "L42",
            "the exhibit of",
            "an exhibit that shows the answer",
            HintDefects::showTheAnswer),
        error("L42", "names the pick", "a hint that names the pick", HintDefects::namePick));
  }

  private static void digitInScenario(DrillTree d) {
    ObjectNode scenario = (ObjectNode) d.root().get("scenario");
    String prompt = text(scenario, "prompt");
    scenario.put("prompt", cut(prompt, 500) + " We own 5 servers.");
  }

  private static String cut(String text, int length) {
    return text.substring(0, Math.min(length, text.length()));
  }

  private static void giveAway(DrillTree d) {
    List<ObjectNode> early = DrillTree.objects(d.first("stages").path("steps"));
    for (ObjectNode fact : d.list("facts")) {
      boolean told = text(fact, "kind").equals("number") && fact.path("value").asDouble() >= 10;
      for (ObjectNode step : early) {
        if (told && strings(step.path("facts")).contains(text(fact, "id"))) {
          String number = plain(fact.path("value").asDouble()) + " " + text(fact, "unit");
          step.put("ask", "What would you ask me first? We count " + number + " here.");
          return;
        }
      }
    }
  }

  private static List<String> strings(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }

  private static void hintIsPoint(DrillTree d) {
    setFirst(d.firstStep(), "hints", cut(text(d.firstPoint(), "text"), 280));
  }

  private static void hintAtNumber(DrillTree d, String number) {
    String unit = text(d.estimate(), "answer_unit");
    setFirst(
        d.coreWith("estimate"),
        "hints",
        "Does it come out near " + number + " " + unit + " in all?");
  }

  private static String trapValue(DrillTree d) {
    Estimate estimate = Trees.estimate(d.estimate());
    double value = Arithmetic.trapValues(estimate).getFirst().orElseThrow();
    return plain(Arithmetic.rounded(value, 4));
  }

  private static String plain(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  private static void hintAtLaterFact(DrillTree d) {
    List<String> early = strings(d.firstStep().path("facts"));
    ObjectNode fact =
        d.list("facts").stream()
            .filter(f -> text(f, "kind").equals("number") && !early.contains(text(f, "id")))
            .findFirst()
            .orElseThrow();
    String number = "{" + text(fact, "id") + "} " + text(fact, "unit");
    setFirst(d.firstStep(), "hints", "What would " + number + " do to the plan?");
  }

  private static void spoil(DrillTree d) {
    ObjectNode asking =
        d.steps().reversed().stream().filter(s -> s.has("estimate")).findFirst().orElseThrow();
    String answer = placeholder(d.withId("estimates", text(asking, "estimate")));
    d.firstPoint()
        .put("text", "Sees that all of it comes to " + answer + " in the end, because it adds up.");
  }

  private static void showTheAnswer(DrillTree d) {
    String answer = placeholder(d.estimate()) + " " + text(d.estimate(), "answer_unit");
    d.coreWith("estimate")
        .putObject("exhibit")
        .put("kind", "log")
        .put("title", "A log")
        .put("body", "the total of the day was\n" + answer + ", as it says");
  }

  private static void namePick(DrillTree d) {
    JsonNode vote = d.vote();
    String label = vote.path("options").get(vote.path("pick").asInt()).path("label").asText();
    setFirst(d.coreWith("vote"), "hints", "Why not try this one: " + label + "?");
  }
}
