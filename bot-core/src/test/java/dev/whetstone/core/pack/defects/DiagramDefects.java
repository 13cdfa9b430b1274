package dev.whetstone.core.pack.defects;

import static dev.whetstone.core.pack.defects.Defect.error;
import static dev.whetstone.core.pack.defects.Defect.warning;
import static dev.whetstone.core.pack.defects.DrillTree.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Defects of the diagram.
final class DiagramDefects {
  private DiagramDefects() {}

  static List<Defect> all() {
    return List.of(
        error(
            "L23",
            "unknown end",
            "an edge into nowhere",
            d -> ((ObjectNode) d.edges().get(0)).put("to", "n-nobody")),
        error(
            "L23",
            "stands twice",
            "an edge drawn twice",
            d -> d.edges().set(1, d.edges().get(0).deepCopy())),
        error("L23", "is empty", "an empty group", DiagramDefects::emptyGroup),
        error("L24", "falls apart", "a node without edges", DiagramDefects::cutOff),
        error("L24", "no monitor", "no monitor", DiagramDefects::noMonitor),
        error(
            "L25",
            "no cycle",
            "a learning loop that does not close",
            d -> DrillTree.keep(d.edges(), e -> !d.nodes("batch").contains(text(e, "from")))),
        error(
            "L25",
            "focuses",
            "a focus on an unknown node",
            d -> d.firstStep().set("focus", DrillTree.strings("n-nobody"))),
        error(
            "L40",
            "position",
            "a caption with a position",
            d ->
                ((ObjectNode) d.root().get("diagram"))
                    .put("caption", "The loop on the left feeds the model in the middle.")),
        error(
            "L49",
            "gets no answer",
            "a client without an answer",
            d ->
                DrillTree.keep(
                    d.edges(), e -> !text(e, "to").equals(d.nodes("client").getFirst()))),
        error("L49", "no outcome", "outcomes that are not logged", DiagramDefects::logNothing),
        warning(
            "L49",
            "needs a gate",
            "a trainer that writes into the live model",
            DiagramDefects::noGate));
  }

  private static List<ObjectNode> nodes(DrillTree d) {
    return DrillTree.objects(d.root().at("/diagram/nodes"));
  }

  private static void emptyGroup(DrillTree d) {
    JsonNode groups = d.root().at("/diagram/groups");
    String from = text(groups.get(0), "id");
    nodes(d).stream()
        .filter(node -> text(node, "group").equals(from))
        .forEach(node -> node.put("group", text(groups.get(1), "id")));
  }

  private static boolean touches(JsonNode edge, String node) {
    return text(edge, "from").equals(node) || text(edge, "to").equals(node);
  }

  private static void cutOff(DrillTree d) {
    List<JsonNode> edges = new ArrayList<>();
    d.edges().forEach(edges::add);
    String loneliest =
        nodes(d).stream()
            .map(node -> text(node, "id"))
            .min(Comparator.comparingLong(id -> edges.stream().filter(e -> touches(e, id)).count()))
            .orElseThrow();
    DrillTree.keep(d.edges(), edge -> !touches(edge, loneliest));
  }

  private static void noMonitor(DrillTree d) {
    nodes(d).stream()
        .filter(node -> text(node, "kind").equals("monitor"))
        .forEach(node -> node.put("kind", "service"));
  }

  private static void logNothing(DrillTree d) {
    List<String> logs = new ArrayList<>(d.nodes("store"));
    logs.addAll(d.nodes("stream"));
    DrillTree.objects(d.edges()).stream()
        .filter(edge -> logs.contains(text(edge, "to")))
        .forEach(edge -> edge.put("kind", "request"));
  }

  private static void noGate(DrillTree d) {
    String model = d.nodes("model").getFirst();
    DrillTree.keep(
        d.edges(), e -> !(text(e, "to").equals(model) && text(e, "kind").equals("control")));
    d.edges()
        .addObject()
        .put("from", d.nodes("batch").getFirst())
        .put("to", model)
        .put("kind", "batch");
  }
}
