package dev.whetstone.core.drill.lint;

import dev.whetstone.core.drill.Diagram;
import dev.whetstone.core.drill.Diagram.Kind;
import dev.whetstone.core.drill.Diagram.Node;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// The learning loop closes inside the system, and no part that learns or carries data is a dead
/// end.
final class LoopChecks {
  private static final Set<Kind> WORKING = Set.of(Kind.MODEL, Kind.BATCH, Kind.STREAM);

  private LoopChecks() {}

  static List<Check> all() {
    return List.of(
        Check.of(
            "L80",
            "training reaches a model without passing the client, and nothing that works is a dead end",
            LoopChecks::loop,
            LoopChecks::ends));
  }

  private static void loop(Subject d, Notes notes) {
    Diagram diagram = d.drill().diagram();
    Set<String> models = ofKind(diagram, Kind.MODEL);
    Set<String> batches = ofKind(diagram, Kind.BATCH);
    boolean learns =
        batches.stream()
            .flatMap(batch -> inside(diagram, batch).stream())
            .anyMatch(models::contains);
    if (!learns && !models.isEmpty() && !batches.isEmpty()) {
      notes.error("no training (batch) node leads to a model other than through a client");
    }
  }

  private static Set<String> ofKind(Diagram diagram, Kind kind) {
    return diagram.nodes().stream()
        .filter(node -> node.kind() == kind)
        .map(Node::id)
        .collect(Collectors.toSet());
  }

  /// What can be reached along the arrows without entering a client or an external.
  private static Set<String> inside(Diagram diagram, String start) {
    Set<String> outside = ofKind(diagram, Kind.CLIENT);
    outside.addAll(ofKind(diagram, Kind.EXTERNAL));
    Set<String> seen = new HashSet<>(Set.of(start));
    for (int size = 0; size < seen.size(); ) {
      size = seen.size();
      diagram.edges().stream()
          .filter(edge -> seen.contains(edge.from()) && !outside.contains(edge.to()))
          .toList()
          .forEach(edge -> seen.add(edge.to()));
    }
    return seen;
  }

  private static void ends(Subject d, Notes notes) {
    Diagram diagram = d.drill().diagram();
    for (Node node : diagram.nodes()) {
      if (WORKING.contains(node.kind())) {
        boolean fed = diagram.edges().stream().anyMatch(edge -> edge.to().equals(node.id()));
        boolean read = diagram.edges().stream().anyMatch(edge -> edge.from().equals(node.id()));
        String kind = node.kind().name().toLowerCase(Locale.ROOT);
        if (!fed) {
          notes.warn("no edge leads into the " + kind + " " + node.id());
        }
        if (!read) {
          notes.warn("no edge leads out of the " + kind + " " + node.id());
        }
      }
    }
  }
}
