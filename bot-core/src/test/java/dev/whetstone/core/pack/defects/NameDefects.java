package dev.whetstone.core.pack.defects;

import static dev.whetstone.core.pack.defects.Defect.error;
import static dev.whetstone.core.pack.defects.Defect.warning;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;

/// Defects beside the prose: values, labels, units, names, dates, and tags that do not fit.
final class NameDefects {
  private NameDefects() {}

  static List<Defect> all() {
    return Stream.of(facts(), labels(), questions(), dates(), tags())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Defect> facts() {
    return List.of(
        error(
            "L62",
            "says another number",
            "a fact whose sentence says another number",
            d -> d.numericFact().put("value", 77123)),
        error(
            "L63",
            ".unit is shown as it stands and holds *",
            "a unit with markup",
            d -> d.numericFact().put("unit", "*clips*/day")));
  }

  private static List<Defect> labels() {
    return List.of(
        error(
            "L63", " label is shown", "an edge with a sign of no platform", d -> edge(d, "\u2603")),
        error("L63", "holds { }", "an edge with a placeholder", d -> edge(d, "{f-nobody}")),
        error(
            "L63",
            "U+200B",
            "a group with a letter that nobody sees",
            d -> ((ObjectNode) d.root().at("/diagram/groups/0")).put("label", "Ser\u200Bving")),
        error(
            "L63",
            ".title is shown as it stands and holds *",
            "a source with markup",
            d -> d.first("sources").put("title", "On *clips*")),
        error(
            "L63",
            ".by is shown as it stands and holds <",
            "an author that calls the channel",
            d -> d.first("sources").put("by", "<!channel")),
        error(
            "L63",
            "meta.authors",
            "a writer with markup",
            d -> DrillTree.setFirst((ObjectNode) d.root().get("meta"), "authors", "`me`")));
  }

  private static List<Defect> questions() {
    return List.of(
        error(
            "L64",
            "\"rate ,\"",
            "a space before a comma",
            d -> d.mistakeWith("rate , and so the share")),
        warning(
            "L69",
            "comes to 3600",
            "a sum with units that does not hold",
            d -> d.mistakeWith("rate: 12 nights × 300 EUR = 4,600 EUR")),
        warning(
            "L69",
            "comes to 24",
            "a share with units that does not hold",
            d -> d.mistakeWith("rate: 30 calls × 80 percent of days = 26 calls")),
        warning(
            "L70",
            "\"22 2\"",
            "two typed numbers side by side",
            d -> d.mistakeWith("rate of day 22 2 times")),
        error(
            "L66",
            "which it asks for",
            "an estimate whose question shows its answer",
            d ->
                d.estimate()
                    .put(
                        "ask",
                        "It comes to this. Type it: " + DrillTree.placeholder(d.estimate()))),
        error(
            "L67",
            "persona",
            "a persona with a number",
            d -> ((ObjectNode) d.root().get("scenario")).put("persona", "Mia, 2 years in")));
  }

  private static List<Defect> dates() {
    return List.of(
        error(
            "L65",
            "is no day",
            "a drill written on no day",
            d -> ((ObjectNode) d.root().get("meta")).put("written", "2026-02-30")),
        error("L65", "is no month", "law of no month", d -> law(d, "2024-13")),
        error("L65", "after the drill was written", "law of next year", d -> law(d, "2031-03")));
  }

  private static List<Defect> tags() {
    return List.of(
        warning(
            "L68",
            "tags.domain is health",
            "a domain that the id does not begin with",
            d -> ((ObjectNode) d.root().get("tags")).put("domain", "health")),
        warning(
            "L68",
            "has no vote",
            "a choice without a vote",
            d -> d.step(step -> !step.has("vote")).put("move", "choose")),
        warning(
            "L68",
            "has no estimate",
            "a derivation without an estimate",
            d -> d.step(step -> !step.has("estimate")).put("move", "derive")));
  }

  private static void edge(DrillTree d, String label) {
    ((ObjectNode) d.edges().get(0)).put("label", "to " + label);
  }

  private static void law(DrillTree d, String month) {
    d.first("sources").put("kind", "law").put("as_of", month);
  }
}
