package dev.whetstone.core.drill.lint;

import dev.whetstone.core.drill.Diagram;
import dev.whetstone.core.drill.Diagram.Edge;
import dev.whetstone.core.drill.Diagram.Flow;
import dev.whetstone.core.drill.Diagram.Kind;
import dev.whetstone.core.drill.Diagram.Node;
import dev.whetstone.core.drill.Step;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The diagram: sound as a graph, and as a system that answers, logs, learns and gates.
final class DiagramChecks {
  private static final Pattern POSITION =
      Pattern.compile(
          "\\b(left|right|top|topmost|bottom|above|below|beneath|upper|lower|(?:counter)?clockwise)\\b",
          Pattern.CASE_INSENSITIVE);

  private DiagramChecks() {}

  static List<Check> all() {
    return List.of(
        Check.of("L23", "edges, nodes and groups fit together", DiagramChecks::ends),
        Check.of(
            "L24", "connected, with client, model, store and monitor", DiagramChecks::connected),
        Check.of("L25", "the learning loop closes; focus nodes exist", DiagramChecks::loop),
        Check.of("L40", "the caption names no position", DiagramChecks::caption),
        Check.of(
            "L49",
            "the client is answered, outcomes are logged, training passes a gate",
            DiagramChecks::flows));
  }

  private static List<Node> ofKind(Diagram diagram, Kind... kinds) {
    return diagram.nodes().stream().filter(node -> List.of(kinds).contains(node.kind())).toList();
  }

  private static void ends(Subject d, Notes notes) {
    Diagram diagram = d.drill().diagram();
    for (Node node : diagram.nodes()) {
      if (diagram.groups().stream().noneMatch(group -> group.id().equals(node.group()))) {
        notes.error(node.id() + " is in unknown " + node.group());
      }
    }
    for (Diagram.Group group : diagram.groups()) {
      if (diagram.nodes().stream().noneMatch(node -> node.group().equals(group.id()))) {
        notes.error(group.id() + " is empty");
      }
    }
    edges(diagram, notes);
  }

  private static void edges(Diagram diagram, Notes notes) {
    Set<String> known = diagram.nodes().stream().map(Node::id).collect(Collectors.toSet());
    Set<String> seen = new HashSet<>();
    for (Edge edge : diagram.edges()) {
      String name = edge.from() + " -> " + edge.to();
      if (!known.contains(edge.from()) || !known.contains(edge.to())) {
        notes.error("the edge " + name + " has an unknown end");
      }
      if (edge.from().equals(edge.to())) {
        notes.error(edge.from() + " points to itself");
      }
      if (!seen.add(name)) {
        notes.error("the edge " + name + " stands twice");
      }
    }
  }

  private static void connected(Subject d, Notes notes) {
    Diagram diagram = d.drill().diagram();
    apart(diagram, notes);
    for (Kind kind : List.of(Kind.CLIENT, Kind.MODEL, Kind.STORE, Kind.MONITOR)) {
      if (ofKind(diagram, kind).isEmpty()) {
        notes.error("no " + kind.name().toLowerCase(Locale.ROOT) + " node");
      }
    }
  }

  private static void apart(Diagram diagram, Notes notes) {
    Set<String> reached = Reach.bothWays(diagram).from(diagram.nodes().getFirst().id());
    Map<Boolean, List<String>> parts =
        diagram.nodes().stream()
            .map(Node::id)
            .collect(Collectors.partitioningBy(reached::contains));
    List<String> joined = parts.getOrDefault(true, List.of());
    List<String> others = parts.getOrDefault(false, List.of());
    if (reached.size() < diagram.nodes().size()) {
      List<String> fewer = others.size() > joined.size() ? joined : others;
      notes.error(
          "the diagram falls apart: no edge joins " + String.join(", ", fewer) + " to the rest");
    }
  }

  private static void loop(Subject d, Notes notes) {
    Diagram diagram = d.drill().diagram();
    Reach reach = Reach.along(diagram);
    boolean closes =
        ofKind(diagram, Kind.MODEL).stream()
            .anyMatch(model ->
                ofKind(diagram, Kind.BATCH).stream()
                    .anyMatch(batch -> reach.isCycle(model.id(), batch.id())));
    if (!closes) {
      notes.error("no cycle through a model and a training (batch) node");
    }
    for (Step step : d.steps()) {
      step.focus().stream()
          .filter(id -> diagram.nodes().stream().noneMatch(node -> node.id().equals(id)))
          .forEach(id -> notes.error(step.id() + " focuses on unknown " + id));
    }
  }

  private static void caption(Subject d, Notes notes) {
    if (POSITION.matcher(d.drill().diagram().caption()).find()) {
      notes.error("the caption names a position, which the renderer chooses");
    }
  }

  private static void flows(Subject d, Notes notes) {
    Diagram diagram = d.drill().diagram();
    for (Node client : ofKind(diagram, Kind.CLIENT)) {
      if (!hasEdge(diagram, edge -> edge.to().equals(client.id()))) {
        notes.error(client.id() + " gets no answer: no edge reaches it");
      }
    }
    if (!isLogged(diagram)) {
      notes.error(
          "no outcome is logged: no event or batch edge leads from a client or external,"
              + " directly or through services, to a store or stream");
    }
    gates(diagram, notes);
  }

  private static boolean hasEdge(Diagram diagram, Predicate<Edge> wanted) {
    return diagram.edges().stream().anyMatch(wanted);
  }

  private static Set<String> ids(List<Node> nodes) {
    return nodes.stream().map(Node::id).collect(Collectors.toSet());
  }

  private static boolean isLogged(Diagram diagram) {
    Set<String> logs = ids(ofKind(diagram, Kind.STORE, Kind.STREAM));
    Set<String> outside = outside(diagram);
    return hasEdge(
        diagram,
        edge ->
            logs.contains(edge.to())
                && (edge.kind() == Flow.EVENT || edge.kind() == Flow.BATCH)
                && outside.contains(edge.from()));
  }

  /// Clients and externals, and the services that their data passes.
  private static Set<String> outside(Diagram diagram) {
    Set<String> services = ids(ofKind(diagram, Kind.SERVICE));
    Set<String> seen = ids(ofKind(diagram, Kind.CLIENT, Kind.EXTERNAL));
    for (int size = 0; size < seen.size(); ) {
      size = seen.size();
      diagram.edges().stream()
          .filter(edge -> seen.contains(edge.from()) && services.contains(edge.to()))
          .toList()
          .forEach(edge -> seen.add(edge.to()));
    }
    return seen;
  }

  private static void gates(Diagram diagram, Notes notes) {
    Map<String, Kind> kinds =
        diagram.nodes().stream().collect(Collectors.toMap(Node::id, Node::kind, (_, last) -> last));
    for (Edge edge : diagram.edges()) {
      boolean training = kinds.get(edge.from()) == Kind.BATCH && kinds.get(edge.to()) == Kind.MODEL;
      boolean gated = hasEdge(diagram, e -> e.to().equals(edge.to()) && e.kind() == Flow.CONTROL);
      if (training && !gated) {
        notes.warn(
            edge.from()
                + " writes into "
                + edge.to()
                + " and no control edge reaches "
                + edge.to()
                + ": training needs a gate");
      }
    }
  }
}
