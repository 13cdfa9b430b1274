package dev.whetstone.core.picture.layout;

import dev.whetstone.core.drill.Diagram;
import dev.whetstone.core.drill.Diagram.Edge;
import dev.whetstone.core.drill.Diagram.Kind;
import dev.whetstone.core.drill.Diagram.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The learning loop: the shortest ring of edges on which a model's output comes back to it through
/// a stream and a batch job, or at least through a batch job.
///
/// @param edges their places in the diagram, in the order of the ring, from the model on
/// @param nodes ids of those that it passes
public record Loop(List<Integer> edges, Set<String> nodes) {
  private static final Loop NONE = new Loop(List.of(), Set.of());

  /// The loop of a diagram; without edges for one that does not learn. Of two of a length, the one
  /// with more streams and batch jobs.
  public static Loop of(Diagram diagram) {
    Loop full = new Search(diagram, List.of(Kind.STREAM, Kind.BATCH)).shortest();
    return full.edges.isEmpty() ? new Search(diagram, List.of(Kind.BATCH)).shortest() : full;
  }

  /// Tries every ring of a length before any longer one; diagrams are small and have few edges a
  /// node.
  private static final class Search {
    private final Diagram diagram;
    private final List<Kind> through;
    private final Map<String, Kind> kinds;
    private final List<Integer> way = new ArrayList<>();
    private final Set<String> passed = new HashSet<>();
    private Loop best = NONE;
    private long bestData = -1;

    Search(Diagram diagram, List<Kind> through) {
      this.diagram = diagram;
      this.through = through;
      this.kinds =
          diagram.nodes().stream()
              .collect(Collectors.toMap(Node::id, Node::kind, (first, _) -> first));
    }

    Loop shortest() {
      for (int length = 2; length <= diagram.nodes().size() && best.edges().isEmpty(); length++) {
        for (Node node : diagram.nodes()) {
          if (node.kind() == Kind.MODEL) {
            goOn(node.id(), node.id(), length);
          }
        }
      }
      return best;
    }

    private void goOn(String start, String at, int left) {
      for (int i = 0; i < diagram.edges().size(); i++) {
        Edge edge = diagram.edges().get(i);
        boolean closes = left == 1 && edge.to().equals(start);
        boolean leads = left > 1 && !edge.to().equals(start) && kinds.containsKey(edge.to());
        if (edge.from().equals(at) && (closes || leads) && passed.add(edge.to())) {
          way.add(i);
          if (closes) {
            consider();
          } else {
            goOn(start, edge.to(), left - 1);
          }
          way.removeLast();
          passed.remove(edge.to());
        }
      }
    }

    private void consider() {
      List<Kind> met = way.stream().map(i -> kindOf(diagram.edges().get(i).to())).toList();
      long data = met.stream().filter(k -> k == Kind.STREAM || k == Kind.BATCH).count();
      if (data > bestData && inOrder(met)) {
        best = new Loop(List.copyOf(way), Set.copyOf(passed));
        bestData = data;
      }
    }

    private boolean inOrder(List<Kind> met) {
      int next = 0;
      for (Kind kind : met) {
        next += next < through.size() && kind == through.get(next) ? 1 : 0;
      }
      return next == through.size();
    }

    private Kind kindOf(String node) {
      return kinds.getOrDefault(node, Kind.SERVICE);
    }
  }
}
