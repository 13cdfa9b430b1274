package dev.whetstone.core.pack.defects;

import static dev.whetstone.core.pack.defects.Defect.error;
import static dev.whetstone.core.pack.defects.Defect.warning;
import static dev.whetstone.core.pack.defects.DrillTree.array;
import static dev.whetstone.core.pack.defects.DrillTree.strings;
import static dev.whetstone.core.pack.defects.DrillTree.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/// Defects of votes, twists, cards, rubric, sources and common points.
final class VoteDefects {
  private VoteDefects() {}

  static List<Defect> all() {
    return List.of(
        error("L17", "out of range", "a pick out of range", VoteDefects::pickNothing),
        error(
            "L17",
            "by no step",
            "a vote that no step asks",
            d -> d.coreWith("vote").remove("vote")),
        error("L53", "one advocate", "two options with one advocate", VoteDefects::oneAdvocate),
        error("L53", "of its words", "two options with one argument", VoteDefects::oneArgument),
        error("L18", "hits unknown", "a twist that hits nothing", VoteDefects::hitNothing),
        error(
            "L18",
            "no number",
            "a twist that breaks without a number",
            d -> d.first("twists").put("breaks", "Everything gets harder for us then.")),
        error(
            "L19",
            "supports unknown",
            "a source for nothing",
            d -> d.first("sources").set("supports", strings("t-nobody"))),
        error("L19", "opened link", "gold with an unopened link", VoteDefects::goldFromMemory),
        error("L20", "no reviewer", "reviewed by nobody", VoteDefects::reviewedByNobody),
        error(
            "L21",
            "not in stage",
            "a card in the wrong stage",
            d -> d.first("cards").put("stage", 5 - d.first("cards").path("stage").asInt())),
        error(
            "L22",
            "stands at",
            "rubric out of order",
            d -> DrillTree.reverse(array(d.root(), "rubric"))),
        error("L50", "as_of", "law without a date", VoteDefects::undatedLaw),
        error(
            "L50",
            "after the drill",
            "a source from the future",
            d -> d.first("sources").put("year", 2035)),
        warning("L50", "24 months", "nothing recent", VoteDefects::nothingRecent),
        error(
            "L52",
            "unknown",
            "an unknown common point",
            d -> d.firstStep().set("commons", strings("k-nobody"))),
        error("L52", "at most 4", "five common points", VoteDefects::citeTooMuch),
        warning(
            "L52",
            "cite it",
            "a point that commons.json holds",
            d ->
                d.firstPoint()
                    .put(
                        "text",
                        "Splits by time instead of by row, with a gap as long as labels take;"
                            + " otherwise tomorrow leaks in.")),
        warning(
            "L52",
            "belongs to",
            "a common point of another stage",
            d -> d.firstStep().set("commons", strings("k-slices"))));
  }

  private static void pickNothing(DrillTree d) {
    DrillTree.cutTo(array(d.first("votes"), "options"), 2);
    d.first("votes").put("pick", 3);
  }

  private static void oneAdvocate(DrillTree d) {
    List<ObjectNode> options = DrillTree.objects(d.first("votes").path("options"));
    options.get(1).put("advocate", text(options.get(0), "advocate"));
  }

  private static void oneArgument(DrillTree d) {
    List<ObjectNode> options = DrillTree.objects(d.first("votes").path("options"));
    String label = text(options.get(0), "label");
    options.get(1).put("label", label.substring(0, Math.min(40, label.length())) + " too");
    options.get(1).put("case", text(options.get(0), "case"));
  }

  private static void hitNothing(DrillTree d) {
    ObjectNode free =
        d.list("stages").stream().filter(s -> s.path("steps").size() < 4).findFirst().orElseThrow();
    d.first("twists").set("hits", strings("s" + free.path("stage").asInt() + "-4"));
  }

  private static void goldFromMemory(DrillTree d) {
    ((ObjectNode) d.root().get("meta")).put("status", "gold");
    d.first("sources").put("link", "memory");
  }

  private static void reviewedByNobody(DrillTree d) {
    ((ObjectNode) d.root().get("meta")).put("status", "reviewed").putArray("reviewed_by");
  }

  private static void undatedLaw(DrillTree d) {
    d.first("sources").put("kind", "law").remove("as_of");
  }

  private static void nothingRecent(DrillTree d) {
    d.list("sources").forEach(source -> source.put("year", 2016).remove("as_of"));
  }

  private static void citeTooMuch(DrillTree d) {
    d.steps().forEach(step -> step.remove("commons"));
    d.steps().subList(0, 5).forEach(step -> step.set("commons", strings("k-slices")));
  }
}
