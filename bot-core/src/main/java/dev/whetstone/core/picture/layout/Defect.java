package dev.whetstone.core.picture.layout;

import dev.whetstone.core.drill.Diagram.Edge;

/// Something in a layout that a reader would stumble over.
///
/// @param first the edge, node or group that is in the way
/// @param second what it is in the way of; empty where there is nothing
public record Defect(Sort sort, String first, String second) {

  /// What is wrong.
  public enum Sort {
    /// An edge runs through a node.
    EDGE_THROUGH_BOX("the edge %s runs through %s"),
    /// An edge runs through the title of a group.
    EDGE_THROUGH_TITLE("the edge %s runs through the title of %s"),
    /// An edge runs under the label of another.
    EDGE_UNDER_LABEL("the edge %s runs under the label of %s"),
    /// Two edges share a piece of their way.
    EDGES_TOGETHER("the edges %s and %s cannot be told apart where they share their way"),
    /// A label covers a node.
    LABEL_ON_BOX("the label of %s covers %s"),
    /// Two labels cover each other.
    LABEL_ON_LABEL("the labels of %s and %s cover each other"),
    /// A label covers the title of a group.
    LABEL_ON_TITLE("the label of %s covers the title of %s"),
    /// A label has found no place and is left out.
    LABEL_LEFT_OUT("there is no room for the label of %s%s"),
    /// Two nodes overlap.
    BOXES_OVERLAP("%s and %s overlap"),
    /// A node covers the title of a group.
    BOX_ON_TITLE("%s covers the title of %s"),
    /// Two groups overlap.
    FRAMES_OVERLAP("the groups %s and %s overlap"),
    /// Something lies outside the picture.
    OUTSIDE("%s reaches out of the picture%s"),
    /// The picture is so tall that chats show it small.
    TOO_TALL("the picture is %s px tall, more than %s");

    private final String sentence;

    Sort(String sentence) {
      this.sentence = sentence;
    }
  }

  /// Whether an edge has part in it.
  boolean names(Edge edge) {
    String name = Layout.Wire.name(edge.from(), edge.to());
    return first.equals(name) || second.equals(name);
  }

  /// What is wrong, with the names of nodes and edges.
  public String sentence() {
    return sort.sentence.formatted(first, second);
  }
}
