package dev.whetstone.core.drill;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The reference architecture as data. An arrow means that data moves.
public record Diagram(String caption, List<Group> groups, List<Node> nodes, List<Edge> edges) {

  /// True when it can be drawn: no id stands twice, and each node's group and each end of an edge
  /// is there.
  public boolean isWhole() {
    Set<String> boxes = groups.stream().map(Group::id).collect(Collectors.toSet());
    Set<String> parts = nodes.stream().map(Node::id).collect(Collectors.toSet());
    return boxes.size() == groups.size()
        && parts.size() == nodes.size()
        && nodes.stream().allMatch(node -> boxes.contains(node.group()))
        && edges.stream().allMatch(e -> parts.contains(e.from()) && parts.contains(e.to()));
  }

  /// A box around nodes.
  public record Group(String id, String label) {}

  /// A part of the system.
  public record Node(String id, String label, Kind kind, String group) {}

  /// Data that moves from one node to another.
  public record Edge(String from, String to, Flow kind, @Nullable String label) {}

  /// What a node is.
  public enum Kind {
    CLIENT,
    SERVICE,
    MODEL,
    STORE,
    STREAM,
    BATCH,
    HUMAN,
    MONITOR,
    EXTERNAL
  }

  /// How data moves: waited for, as an event, in bulk, or as a release, stop or rule.
  public enum Flow {
    REQUEST,
    EVENT,
    BATCH,
    CONTROL
  }
}
