package dev.whetstone.core.picture.layout;

import dev.whetstone.core.drill.Diagram;
import dev.whetstone.core.drill.Diagram.Edge;
import dev.whetstone.core.drill.Diagram.Flow;
import dev.whetstone.core.drill.Diagram.Group;
import dev.whetstone.core.drill.Diagram.Kind;
import dev.whetstone.core.drill.Diagram.Node;
import dev.whetstone.core.drill.Drill;
import dev.whetstone.core.pack.ShippedBank;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Diagrams to try layouts on.
public final class Diagrams {
  private static final List<Kind> KINDS = List.of(Kind.values());
  private static final List<Flow> FLOWS = List.of(Flow.values());

  private Diagrams() {}

  /// All drills that are shipped.
  static List<Drill> shipped() {
    return ShippedBank.BANK.drills();
  }

  /// A shipped drill with another diagram: none of the bank's.
  static Drill drill(Diagram diagram) {
    Drill d = shipped().getFirst();
    return new Drill(
        "own",
        d.schemaVersion(),
        "own-drill",
        d.revision(),
        d.title(),
        d.teaser(),
        d.tags(),
        d.scenario(),
        d.facts(),
        d.stages(),
        d.estimates(),
        d.votes(),
        diagram,
        d.twists(),
        d.rubric(),
        d.cards(),
        d.sources(),
        d.meta(),
        d.commons());
  }

  /// Four nodes that learn from each other, in two groups.
  static Diagram small() {
    return of(
        List.of(
            new Node("n-app", "Phone", Kind.CLIENT, "g-a"),
            new Node("n-model", "Ranker", Kind.MODEL, "g-a"),
            new Node("n-log", "Event log", Kind.STREAM, "g-b"),
            new Node("n-train", "Trainer", Kind.BATCH, "g-b")),
        new Edge("n-app", "n-model", Flow.REQUEST, "a page please"),
        new Edge("n-model", "n-log", Flow.EVENT, "served rows"),
        new Edge("n-log", "n-train", Flow.BATCH, null),
        new Edge("n-train", "n-model", Flow.CONTROL, "candidate"));
  }

  /// Two groups, `g-a` and `g-b`, with these nodes and edges.
  static Diagram of(List<Node> nodes, Edge... edges) {
    return new Diagram(
        "How it works.",
        List.of(new Group("g-a", "Serving"), new Group("g-b", "Learning")),
        nodes,
        List.of(edges));
  }

  /// As much as the form of a drill allows: 18 nodes of 40 characters, 30 edges of 32.
  public static Diagram largest(String nodeWords, String edgeWords, long seed) {
    Random random = new Random(seed);
    List<Group> groups =
        IntStream.range(0, 6).mapToObj(i -> new Group("g-" + i, filled("Part " + i, 20))).toList();
    List<Node> nodes =
        IntStream.range(0, 18)
            .mapToObj(
                i -> new Node("n-" + i, filled(nodeWords, 40), KINDS.get(i % 9), "g-" + i % 6))
            .toList();
    Set<String> taken = new HashSet<>();
    List<Edge> edges =
        Stream.generate(() -> new int[] {random.nextInt(18), random.nextInt(18)})
            .filter(ends -> ends[0] != ends[1] && taken.add(ends[0] + ">" + ends[1]))
            .limit(30)
            .map(ends ->
                new Edge(
                    "n-" + ends[0], "n-" + ends[1], FLOWS.get(ends[1] % 4), filled(edgeWords, 32)))
            .toList();
    return new Diagram(filled(nodeWords, 160), groups, nodes, new ArrayList<>(edges));
  }

  private static String filled(String words, int length) {
    return (words + " ").repeat(length).substring(0, length).strip();
  }
}
