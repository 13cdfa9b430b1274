package dev.whetstone.core.picture.layout;

import dev.whetstone.core.drill.Diagram;
import dev.whetstone.core.drill.Diagram.Edge;
import dev.whetstone.core.drill.Diagram.Flow;
import dev.whetstone.core.drill.Diagram.Group;
import dev.whetstone.core.drill.Diagram.Kind;
import dev.whetstone.core.drill.Diagram.Node;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A diagram by numbers: its nodes, groups and edges are counted from 0, which is what a search of
/// some hundred thousand steps can afford.
final class Parts {
  private final Diagram diagram;
  private final Loop loop;
  private final int[] from;
  private final int[] to;
  private final int[] group;
  private final double[] weight;

  /// The numbers of a diagram whose edges and nodes name what exists.
  Parts(Diagram diagram) {
    this.diagram = diagram;
    this.loop = Loop.of(diagram);
    List<String> nodes = diagram.nodes().stream().map(Node::id).toList();
    List<String> groups = diagram.groups().stream().map(Group::id).toList();
    group = diagram.nodes().stream().mapToInt(node -> groups.indexOf(node.group())).toArray();
    from = diagram.edges().stream().mapToInt(edge -> nodes.indexOf(edge.from())).toArray();
    to = diagram.edges().stream().mapToInt(edge -> nodes.indexOf(edge.to())).toArray();
    weight = new double[from.length];
    for (int edge = 0; edge < from.length; edge++) {
      weight[edge] = weightOf(edge);
    }
  }

  private double weightOf(int edge) {
    Edge written = diagram.edges().get(edge);
    double byFlow =
        switch (written.kind()) {
          case REQUEST -> 1.15;
          case EVENT, BATCH -> 1;
          case CONTROL -> 0.85;
        };
    return byFlow + (written.label() == null ? 0 : 0.15) + (loop.edges().contains(edge) ? 0.15 : 0);
  }

  Diagram diagram() {
    return diagram;
  }

  Loop loop() {
    return loop;
  }

  int nodes() {
    return group.length;
  }

  int groups() {
    return diagram.groups().size();
  }

  int edges() {
    return from.length;
  }

  int group(int node) {
    return group[node];
  }

  int from(int edge) {
    return from[edge];
  }

  int to(int edge) {
    return to[edge];
  }

  /// How much it matters that an edge is short.
  double weight(int edge) {
    return weight[edge];
  }

  Node node(int node) {
    return diagram.nodes().get(node);
  }

  boolean isClient(int node) {
    return node(node).kind() == Kind.CLIENT;
  }

  Edge edge(int edge) {
    return diagram.edges().get(edge);
  }

  boolean isRequest(int edge) {
    return edge(edge).kind() == Flow.REQUEST;
  }

  @Nullable String label(int edge) {
    return edge(edge).label();
  }
}
