package dev.whetstone.core.picture;

import dev.whetstone.core.drill.Diagram;
import dev.whetstone.core.drill.Diagram.Edge;
import dev.whetstone.core.drill.Diagram.Kind;
import dev.whetstone.core.drill.Diagram.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The shortest way on which a model's output comes back to it as training: through a stream and a
/// batch job, or at least through a batch job.
final class LearningLoop {
  private LearningLoop() {}

  /// The nodes in order, the model first; empty for a diagram that does not learn.
  static List<String> of(Diagram diagram) {
    List<String> full = shortest(diagram, List.of(Kind.STREAM, Kind.BATCH));
    return full.isEmpty() ? shortest(diagram, List.of(Kind.BATCH)) : full;
  }

  private static List<String> shortest(Diagram diagram, List<Kind> through) {
    return diagram.nodes().stream()
        .filter(node -> node.kind() == Kind.MODEL)
        .map(node -> from(node, diagram, through))
        .filter(loop -> !loop.isEmpty())
        .min(Comparator.comparingInt(List::size))
        .orElse(List.of());
  }

  /// How far a search has come: where it went, and how many of the kinds it passed.
  private record Way(List<String> nodes, int passed) {
    String end() {
      return nodes.getLast();
    }
  }

  private record Place(String node, int passed) {}

  private static List<String> from(Node model, Diagram diagram, List<Kind> through) {
    Deque<Way> open = new ArrayDeque<>(List.of(new Way(List.of(model.id()), 0)));
    Set<Place> seen = new HashSet<>();
    while (!open.isEmpty()) {
      Way way = open.remove();
      for (Edge edge : diagram.edges()) {
        if (!edge.from().equals(way.end())) {
          continue;
        }
        if (edge.to().equals(model.id()) && way.passed() == through.size()) {
          return way.nodes();
        }
        Way longer = longer(way, edge.to(), diagram, through);
        if (!way.nodes().contains(edge.to())
            && seen.add(new Place(longer.end(), longer.passed()))) {
          open.add(longer);
        }
      }
    }
    return List.of();
  }

  private static Way longer(Way way, String next, Diagram diagram, List<Kind> through) {
    List<String> nodes = new ArrayList<>(way.nodes());
    nodes.add(next);
    boolean passes =
        way.passed() < through.size()
            && diagram.nodes().stream()
                .anyMatch(
                    node -> node.id().equals(next) && node.kind() == through.get(way.passed()));
    return new Way(nodes, way.passed() + (passes ? 1 : 0));
  }
}
