package dev.whetstone.core.picture.layout;

import dev.whetstone.core.drill.Diagram;
import dev.whetstone.core.drill.Diagram.Edge;
import dev.whetstone.core.drill.Diagram.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Diagrams shaped like real ones that nobody drew: what proves that layouts are not only good for
/// the drills that we happen to have.
public final class Rewired {
  private static final int ONE_IN = 4;

  private Rewired() {}

  /// The diagram with a quarter of its edges led elsewhere and the labels of edges shuffled. The
  /// same seed gives the same diagram.
  public static Diagram of(Diagram diagram, long seed) {
    Random random = new Random(seed);
    List<@Nullable String> labels = new ArrayList<>();
    diagram.edges().forEach(edge -> labels.add(edge.label()));
    Collections.shuffle(labels, random);
    Set<String> taken = new HashSet<>();
    List<Edge> edges = new ArrayList<>();
    for (int i = 0; i < diagram.edges().size(); i++) {
      Edge edge = diagram.edges().get(i);
      String led = random.nextInt(ONE_IN) == 0 ? anyNode(diagram, random) : edge.to();
      String to = led.equals(edge.from()) ? edge.to() : led;
      if (taken.add(edge.from() + " " + to)) {
        edges.add(new Edge(edge.from(), to, edge.kind(), labels.get(i)));
      }
    }
    return new Diagram(diagram.caption(), diagram.groups(), diagram.nodes(), edges);
  }

  private static String anyNode(Diagram diagram, Random random) {
    List<Node> nodes = diagram.nodes();
    return nodes.get(random.nextInt(nodes.size())).id();
  }
}
