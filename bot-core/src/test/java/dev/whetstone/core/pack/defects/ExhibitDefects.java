package dev.whetstone.core.pack.defects;

import static dev.whetstone.core.pack.defects.Defect.error;
import static dev.whetstone.core.pack.defects.Defect.warning;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/// Defects of exhibits.
final class ExhibitDefects {
  private ExhibitDefects() {}

  static List<Defect> all() {
    return List.of(
        error("L46", "1 exhibits", "a single exhibit", ExhibitDefects::keepOne),
        error(
            "L46",
            "flaw",
            "no exhibit with a flaw",
            d -> shown(d).forEach(step -> ((ObjectNode) step.get("exhibit")).remove("flaw"))),
        error(
            "L46",
            "65 characters",
            "an exhibit too wide for a phone",
            d -> showInstead(d, "log", "x".repeat(65))),
        error(
            "L46",
            "13 lines",
            "an exhibit of 13 lines",
            d -> showInstead(d, "log", "a line\n".repeat(13).strip())),
        error(
            "L46",
            "chart line",
            "a chart without numbers",
            d -> showInstead(d, "chart", "before the release: low\nafter it: high, as seen")),
        error(
            "L46",
            "two cells",
            "a table without cells",
            d -> showInstead(d, "table", "one long row without cells\nanother one like it")),
        warning(
            "L46",
            "core path",
            "nothing to look at on the core path",
            ExhibitDefects::hideFromCore));
  }

  private static List<ObjectNode> shown(DrillTree d) {
    return d.steps().stream().filter(step -> step.has("exhibit")).toList();
  }

  private static void keepOne(DrillTree d) {
    shown(d).stream().skip(1).forEach(step -> step.remove("exhibit"));
  }

  private static void showInstead(DrillTree d, String kind, String body) {
    ((ObjectNode) shown(d).getFirst().get("exhibit")).put("kind", kind).put("body", body);
  }

  private static void hideFromCore(DrillTree d) {
    List<JsonNode> exhibits = shown(d).stream().map(step -> step.get("exhibit")).toList();
    d.steps().forEach(step -> step.remove("exhibit"));
    List<ObjectNode> off = d.steps().stream().filter(step -> !DrillTree.isCore(step)).toList();
    off.get(0).set("exhibit", exhibits.get(0));
    off.get(1).set("exhibit", exhibits.get(1));
  }
}
