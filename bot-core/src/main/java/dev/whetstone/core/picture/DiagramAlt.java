package dev.whetstone.core.picture;

import dev.whetstone.core.drill.Diagram;
import dev.whetstone.core.drill.Diagram.Edge;
import dev.whetstone.core.drill.Diagram.Flow;
import dev.whetstone.core.drill.Drill;
import dev.whetstone.core.drill.Step;
import dev.whetstone.core.picture.layout.Loop;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A drill's diagram in words, for who cannot see the picture.
public final class DiagramAlt {
  /// The longest text, in characters.
  public static final int LONGEST = 1_800;

  private final Map<String, String> labels;
  private final Diagram diagram;

  private DiagramAlt(Diagram diagram) {
    this.diagram = diagram;
    this.labels =
        diagram.nodes().stream()
            .collect(
                Collectors.toMap(
                    Diagram.Node::id, Diagram.Node::label, (a, b) -> a, LinkedHashMap::new));
  }

  /// The path of a request, the learning loop, events, bulk data and controls, as sentences.
  public static String text(Drill drill) {
    return text(drill.title(), drill.diagram());
  }

  /// What a step is about: its nodes, and the data that moves to and from them.
  public static String focus(Drill drill, Step step) {
    Diagram diagram = drill.diagram();
    List<Edge> edges =
        diagram.edges().stream()
            .filter(edge -> step.focus().contains(edge.from()) || step.focus().contains(edge.to()))
            .toList();
    DiagramAlt alt =
        new DiagramAlt(new Diagram(diagram.caption(), diagram.groups(), diagram.nodes(), edges));
    List<String> sentences = new ArrayList<>();
    sentences.add("Diagram: " + ended(drill.title()));
    sentences.add(
        "Strong in it: "
            + step.focus().stream().map(alt::label).collect(Collectors.joining(", "))
            + ".");
    sentences.addAll(alt.flows("A request goes", Flow.REQUEST));
    sentences.addAll(alt.otherFlows());
    return shortened(sentences);
  }

  static String text(String title, Diagram diagram) {
    List<String> sentences = new ArrayList<>();
    sentences.add("Diagram: " + ended(title));
    sentences.add(ended(diagram.caption()));
    DiagramAlt alt = new DiagramAlt(diagram);
    sentences.addAll(alt.flows("A request goes", Flow.REQUEST));
    sentences.addAll(alt.loop());
    sentences.addAll(alt.otherFlows());
    return shortened(sentences);
  }

  private List<String> otherFlows() {
    List<String> sentences = new ArrayList<>();
    sentences.addAll(flows("Events flow", Flow.EVENT));
    sentences.addAll(flows("Data moves in bulk", Flow.BATCH));
    sentences.addAll(flows("Releases, rules and stops go", Flow.CONTROL));
    return sentences;
  }

  /// “Events flow from A to B (what), from there to C and D. From E to F.”
  private List<String> flows(String opening, Flow flow) {
    Map<String, List<Edge>> bySource =
        diagram.edges().stream()
            .filter(edge -> edge.kind() == flow)
            .collect(Collectors.groupingBy(Edge::from, LinkedHashMap::new, Collectors.toList()));
    List<String> clauses = new ArrayList<>();
    while (!bySource.isEmpty()) {
      clauses.add(way(bySource.keySet().iterator().next(), bySource));
    }
    return IntStream.range(0, clauses.size())
        .mapToObj(i -> (i == 0 ? opening + " " + clauses.get(i) : capital(clauses.get(i))) + ".")
        .toList();
  }

  /// From a node on as long as there is one place to go; takes what it tells out of the map.
  private String way(String source, Map<String, List<Edge>> bySource) {
    StringBuilder way = new StringBuilder("from " + label(source) + " to ");
    List<Edge> edges = take(source, bySource);
    way.append(targets(edges));
    while (edges.size() == 1 && bySource.containsKey(edges.getFirst().to())) {
      edges = take(edges.getFirst().to(), bySource);
      way.append(", from there to ").append(targets(edges));
    }
    return way.toString();
  }

  private static List<Edge> take(String source, Map<String, List<Edge>> bySource) {
    List<Edge> edges = bySource.remove(source);
    return edges == null ? List.of() : edges;
  }

  private List<String> loop() {
    List<String> loop =
        Loop.of(diagram).edges().stream()
            .map(edge -> label(diagram.edges().get(edge).from()))
            .toList();
    return loop.isEmpty()
        ? List.of()
        : List.of("The learning loop: " + String.join(", ", loop) + " and round again.");
  }

  private String targets(List<Edge> edges) {
    return listed(edges, this::target);
  }

  private String target(Edge edge) {
    return edge.label() == null ? label(edge.to()) : label(edge.to()) + " (" + edge.label() + ")";
  }

  private String label(String node) {
    return labels.getOrDefault(node, node);
  }

  private static <T> String listed(List<T> items, Function<T, String> words) {
    List<String> all = items.stream().map(words).toList();
    return all.size() == 1
        ? all.getFirst()
        : String.join(", ", all.subList(0, all.size() - 1)) + " and " + all.getLast();
  }

  /// Whole sentences as far as they fit.
  private static String shortened(List<String> sentences) {
    String rest = " The rest is in the picture.";
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < sentences.size(); i++) {
      String next = (i == 0 ? "" : " ") + sentences.get(i);
      int room = LONGEST - (i == sentences.size() - 1 ? 0 : rest.length());
      if (text.length() + next.length() > room) {
        return text + rest;
      }
      text.append(next);
    }
    return text.toString();
  }

  private static String capital(String clause) {
    return Character.toUpperCase(clause.charAt(0)) + clause.substring(1);
  }

  private static String ended(String sentence) {
    return sentence.matches("(?s).*[.!?]$") ? sentence : sentence + ".";
  }
}
