package dev.whetstone.core.drill.lint;

import dev.whetstone.core.drill.Diagram;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which nodes of a diagram can be reached from one. Edges with unknown ends do not count.
final class Reach {
  private final Map<String, List<String>> next = new HashMap<>();

  private Reach(Diagram diagram) {
    diagram.nodes().forEach(node -> next.put(node.id(), new ArrayList<>()));
  }

  /// Along the arrows.
  static Reach along(Diagram diagram) {
    Reach reach = new Reach(diagram);
    diagram.edges().forEach(edge -> reach.add(edge.from(), edge.to()));
    return reach;
  }

  /// Along the arrows and against them.
  static Reach bothWays(Diagram diagram) {
    Reach reach = along(diagram);
    diagram.edges().forEach(edge -> reach.add(edge.to(), edge.from()));
    return reach;
  }

  private void add(String from, String to) {
    List<String> onward = next.get(from);
    if (onward != null && next.containsKey(to)) {
      onward.add(to);
    }
  }

  /// The node itself and all that can be reached from it.
  Set<String> from(String start) {
    Set<String> seen = new HashSet<>();
    List<String> open = new ArrayList<>(List.of(start));
    while (!open.isEmpty()) {
      String node = open.removeLast();
      if (seen.add(node)) {
        open.addAll(next.getOrDefault(node, List.of()));
      }
    }
    return seen;
  }

  /// Each of the two can be reached from the other.
  boolean isCycle(String a, String b) {
    return from(a).contains(b) && from(b).contains(a);
  }
}
