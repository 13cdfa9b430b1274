package dev.whetstone.core.pack.defects;

import static dev.whetstone.core.pack.defects.Defect.error;
import static dev.whetstone.core.pack.defects.Defect.warning;
import static dev.whetstone.core.pack.defects.DrillTree.isCore;
import static dev.whetstone.core.pack.defects.DrillTree.text;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/// Defects of the core path.
final class PathDefects {
  private static final String LONG =
      "Says why the sum is worth the time it takes and who will use it next week, ";

  private PathDefects() {}

  static List<Defect> all() {
    return List.of(
        error(
            "L41",
            "want 4 to 6",
            "every step is core",
            d -> d.steps().forEach(step -> step.put("core", true))),
        error(
            "L41",
            "minutes",
            "a core path of 40 minutes and more",
            d -> core(d).forEach(step -> step.put("minutes", 10))),
        error(
            "L41",
            "no vote",
            "no vote on the core path",
            d -> core(d).forEach(step -> step.remove("vote"))),
        error(
            "L41",
            "no estimate",
            "no estimate on the core path",
            d -> core(d).forEach(step -> step.remove("estimate"))),
        error(
            "L41",
            "twists hit",
            "twists that miss the core path",
            d -> hitOnly(d, text(d.step(step -> !isCore(step)), "id"))),
        warning(
            "L41",
            "cannot break it",
            "twists that hit only stage 4",
            d -> hitOnly(d, text(d.step(s -> isCore(s) && text(s, "id").startsWith("s4")), "id"))),
        warning(
            "L41",
            "minutes to read",
            "reveals that take all morning",
            d -> d.points().forEach(p -> p.put("text", LONG.repeat(4).substring(0, 290) + "."))),
        error(
            "L41",
            "must be a must-fact",
            "a nice-to-have fact that feeds an estimate",
            d -> d.feeding().put("need", "nice")),
        error("L41", "given items", "seven given items at once", PathDefects::giveTooMuch),
        warning("L41", "not stated", "a number that nobody has yet", PathDefects::hideTheNumbers),
        error(
            "L47",
            "design",
            "design in every step",
            d -> d.steps().forEach(step -> step.put("move", "design"))),
        error(
            "L47",
            "different moves",
            "four moves",
            d -> setMoves(d, List.of("ask", "derive", "rank", "cut"))));
  }

  private static List<ObjectNode> core(DrillTree d) {
    return d.steps().stream().filter(DrillTree::isCore).toList();
  }

  private static void hitOnly(DrillTree d, String step) {
    d.list("twists").forEach(twist -> twist.set("hits", DrillTree.strings(step)));
  }

  private static void giveTooMuch(DrillTree d) {
    int lastCore = d.steps().lastIndexOf(core(d).getLast());
    ObjectNode skipped =
        d.steps().subList(0, lastCore).stream().filter(s -> !isCore(s)).findFirst().orElseThrow();
    // So that no fact stays behind for a number that is not played.
    d.inputs().forEach(input -> input.put("from", "assume"));
    List<ObjectNode> facts = d.list("facts").subList(0, 8);
    for (ObjectNode fact : facts) {
      fact.put("need", "must");
      d.releaseNowhere(text(fact, "id"));
    }
    ArrayNode released = skipped.putArray("facts");
    facts.forEach(fact -> released.add(text(fact, "id")));
  }

  private static void hideTheNumbers(DrillTree d) {
    ObjectNode estimate = d.estimate();
    ObjectNode step = d.coreWith("estimate");
    for (ObjectNode input : DrillTree.objects(estimate.path("inputs"))) {
      if (text(input, "from").startsWith("f-")) {
        d.releaseOnlyIn(step, text(input, "from"));
      }
    }
    step.put("ask", "Work out what it takes and show each factor that you use.");
    String ask = text(estimate, "ask");
    String end = ask.substring(ask.lastIndexOf("Type "));
    estimate.put("ask", "How large is it, all things counted? " + end);
  }

  static void setMoves(DrillTree d, List<String> moves) {
    for (int i = 0; i < d.steps().size(); i++) {
      d.steps().get(i).put("move", moves.get(i % moves.size()));
    }
  }
}
