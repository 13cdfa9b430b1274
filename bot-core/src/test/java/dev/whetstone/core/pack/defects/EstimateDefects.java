package dev.whetstone.core.pack.defects;

import static dev.whetstone.core.pack.defects.Defect.error;
import static dev.whetstone.core.pack.defects.Defect.warning;
import static dev.whetstone.core.pack.defects.DrillTree.answerLine;
import static dev.whetstone.core.pack.defects.DrillTree.array;
import static dev.whetstone.core.pack.defects.DrillTree.text;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/// Defects of estimates.
final class EstimateDefects {
  private EstimateDefects() {}

  static List<Defect> all() {
    return List.of(
        error(
            "L11",
            "by no step",
            "an estimate that no step asks",
            d -> d.coreWith("estimate").remove("estimate")),
        error("L12", "defined twice", "a symbol defined twice", EstimateDefects::repeatASymbol),
        error("L13", "says", "a fact that drifted from the estimate", EstimateDefects::driftAway),
        error(
            "L13",
            "bananas",
            "a unit that differs from the fact",
            d -> d.feeding().put("unit", "bananas")),
        error(
            "L13",
            "released after",
            "a fact released after it is needed",
            d -> d.releaseOnlyIn(d.lastStep(), text(d.feeding(), "id"))),
        error("L14", "file says", "a wrong result", EstimateDefects::wrongResult),
        error(
            "L14",
            "unknown symbol",
            "an unknown symbol in a line",
            d -> answerLine(d.estimate()).put("expr", "nobody*2")),
        error(
            "L14",
            "comes to",
            "a sum in a sentence that is wrong",
            d ->
                DrillTree.setFirst(
                    d.firstStep(), "mistakes", "Believing that 0.7 × 40 + 30 = 68 in this place.")),
        error(
            "L15",
            "is no line",
            "an answer that is no line",
            d -> d.estimate().put("answer", "nobody")),
        warning("L16", "never used", "an input that nothing uses", EstimateDefects::idleInput),
        error("L43", "counts as right", "a trap that counts as right", EstimateDefects::rightTrap),
        error(
            "L43",
            "unknown symbol",
            "a trap that does not compute",
            d -> ((ObjectNode) d.estimate().path("traps").get(0)).put("expr", "nobody*2")),
        error("L43", "two traps", "two traps with one value", EstimateDefects::twinTraps),
        error(
            "L43",
            "inside the tolerance",
            "a tolerance across the line",
            d -> line(d, answerLine(d.estimate()).path("value").asDouble() * 1.01)),
        warning("L43", "other side", "traps that change nothing", d -> line(d, -1)),
        error(
            "L51",
            "bananas",
            "an answer in another unit",
            d -> d.estimate().put("answer_unit", "bananas")),
        error(
            "L51",
            "store it in percent",
            "a share that is no percentage",
            d -> unit(d.estimate(), "share")),
        error("L51", "132 percent", "132 percent", EstimateDefects::tooManyPercent),
        error(
            "L51", "does not end", "an ask that does not name the unit", d -> endAsk(d, "Go on.")),
        error(
            "L51",
            "does not name",
            "an ask that names another unit",
            d -> endAsk(d, "Type it in.")),
        warning(
            "L51",
            "write shares",
            "an input that is a share and no percentage",
            d -> ((ObjectNode) d.first("estimates").path("inputs").get(0)).put("unit", "share")));
  }

  private static void repeatASymbol(DrillTree d) {
    ArrayNode inputs = array(d.estimate(), "inputs");
    DrillTree.cutTo(inputs, 7);
    inputs.add(inputs.get(0).deepCopy());
  }

  private static void driftAway(DrillTree d) {
    ObjectNode fact = d.feeding();
    fact.put("value", fact.path("value").asDouble() * 3);
  }

  private static void wrongResult(DrillTree d) {
    ObjectNode line = answerLine(d.estimate());
    line.put("value", line.path("value").asDouble() * 1.1);
  }

  private static void idleInput(DrillTree d) {
    ArrayNode inputs = array(d.first("estimates"), "inputs");
    DrillTree.cutTo(inputs, 7);
    inputs.addObject().put("sym", "idle").put("value", 1).put("unit", "none").put("from", "assume");
  }

  private static void rightTrap(DrillTree d) {
    ObjectNode estimate = d.estimate();
    ObjectNode trap = (ObjectNode) estimate.path("traps").get(0);
    trap.put("expr", text(estimate, "answer") + "*1.01");
  }

  private static void twinTraps(DrillTree d) {
    ArrayNode traps = array(d.estimate(), "traps");
    DrillTree.cutTo(traps, 1);
    ObjectNode twin = traps.get(0).deepCopy();
    traps.add(twin.put("say", "You went the same wrong way as the one before."));
  }

  private static void line(DrillTree d, double value) {
    ((ObjectNode) d.estimate().get("decides")).put("line", value);
  }

  private static void unit(ObjectNode estimate, String unit) {
    answerLine(estimate).put("unit", unit);
    estimate.put("answer_unit", unit);
  }

  private static void tooManyPercent(DrillTree d) {
    unit(d.estimate(), "percent");
    answerLine(d.estimate()).put("value", 132);
  }

  private static void endAsk(DrillTree d, String end) {
    String ask = text(d.estimate(), "ask");
    d.estimate().put("ask", ask.substring(0, ask.indexOf("Type ")) + end);
  }
}
