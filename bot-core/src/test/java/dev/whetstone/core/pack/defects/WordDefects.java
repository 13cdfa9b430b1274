package dev.whetstone.core.pack.defects;

import static dev.whetstone.core.pack.defects.Defect.error;
import static dev.whetstone.core.pack.defects.Defect.warning;
import static dev.whetstone.core.pack.defects.DrillTree.SENTENCE;
import static dev.whetstone.core.pack.defects.DrillTree.array;
import static dev.whetstone.core.pack.defects.DrillTree.setFirst;
import static dev.whetstone.core.pack.defects.DrillTree.text;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/// Defects of wording and of levels.
final class WordDefects {
  private static final String LONG =
      "Counts what every quiet hour adds to the total and writes the sum down beside the reason for it, ";
  private static final String REASONS =
      "(?i)\\b(because|since|so that|otherwise|unless|therefore|costs|instead of|rather than|until|once)\\b";

  private WordDefects() {}

  static List<Defect> all() {
    return List.of(
        error("L26", "no mid point", "a step with nothing for mid", WordDefects::nothingForMid),
        error("L26", "are staff", "a drill without staff points", WordDefects::noStaff),
        warning(
            "L26",
            "level order",
            "points out of level order",
            d -> DrillTree.reverse(array(d.firstStep(), "reference"))),
        error("L27", "characters", "a reveal too long to post", WordDefects::longReveal),
        error(
            "L29",
            "front",
            "an emoji",
            d -> d.first("cards").put("front", "What is the answer here 🙂 then, please?")),
        error(
            "L30",
            "robust",
            "filler",
            d -> say(d, "Builds a robust pipeline out of what is there already.")),
        error(
            "L31",
            "at most 42",
            "a sentence of 46 words",
            d -> say(d, "now we all go on ".repeat(9) + "then.")),
        error("L32", "stray space", "a double space", d -> d.mistakeWith(" rate")),
        warning(
            "L32",
            "stop",
            "a sentence without a stop",
            d -> setFirst(d.firstStep(), "mistakes", SENTENCE.substring(0, SENTENCE.length() - 1))),
        error("L33", "asks read", "asks that read like a contract", WordDefects::contract),
        error(
            "L34",
            "reason",
            "points without reasons",
            d ->
                d.points().forEach(p -> p.put("text", text(p, "text").replaceAll(REASONS, "and")))),
        error(
            "L34",
            "number",
            "points without numbers",
            d ->
                d.points()
                    .forEach(p ->
                        p.put(
                            "text",
                            text(p, "text").replaceAll("\\d[\\d,.]*|\\{[^}]*\\}", "many")))),
        error(
            "L37",
            "repeats",
            "one sentence twice in a drill",
            d ->
                setFirst(d.lastStep(), "mistakes", d.firstStep().path("mistakes").get(0).asText())),
        error(
            "L48",
            "begins with \"I\"",
            "an intent about the examiner",
            d ->
                d.firstStep()
                    .put("intent", "I look for people who ask what the number is divided by.")),
        error("L48", "both begin", "two intents that begin alike", WordDefects::beginAlike),
        error(
            "L48",
            "digit",
            "a persona with a number",
            d -> d.first("stages").put("says", "We lost 5 of them this morning, so hurry up.")));
  }

  private static void say(DrillTree d, String text) {
    d.firstPoint().put("text", text);
  }

  private static void nothingForMid(DrillTree d) {
    DrillTree.objects(d.firstStep().path("reference")).forEach(p -> p.put("level", "senior"));
  }

  private static void noStaff(DrillTree d) {
    d.points().stream()
        .filter(point -> text(point, "level").equals("staff"))
        .forEach(point -> point.put("level", "senior"));
  }

  private static void longReveal(DrillTree d) {
    ArrayNode reference = d.firstStep().putArray("reference");
    for (int i = 0; i < 7; i++) {
      ObjectNode point = reference.addObject().put("level", i < 3 ? "mid" : "senior");
      point.put("text", "abcdefg".charAt(i) + " " + LONG.repeat(3).substring(0, 290) + ".");
    }
  }

  private static void contract(DrillTree d) {
    for (ObjectNode step : d.steps()) {
      step.put(
          "ask",
          "Operationalise organisational prioritisation regarding "
              + text(step, "id")
              + ", notwithstanding heterogeneity.");
    }
  }

  private static void beginAlike(DrillTree d) {
    String[] words = text(d.firstStep(), "intent").split(" ", 3);
    d.lastStep()
        .put("intent", words[0] + " " + words[1] + " comes twice in this drill, as one can see.");
  }
}
