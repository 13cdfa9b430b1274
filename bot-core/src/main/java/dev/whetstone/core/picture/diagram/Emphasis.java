package dev.whetstone.core.picture.diagram;

import dev.whetstone.core.picture.layout.Layout;
import java.util.Set;

/// Which part of a drawing is strong; the rest is pale.
public sealed interface Emphasis {
  /// Everything, with the learning loop as a ring.
  record Whole() implements Emphasis {}

  /// Some nodes and the wires that begin or end there.
  ///
  /// @param nodes their ids
  record Focus(Set<String> nodes) implements Emphasis {
    /// Copies the ids.
    public Focus {
      nodes = Set.copyOf(nodes);
    }
  }

  /// Whether a node is strong.
  default boolean isOn(Layout.Box box) {
    return switch (this) {
      case Whole() -> true;
      case Focus(var nodes) -> nodes.contains(box.node());
    };
  }

  /// Whether a wire is strong.
  default boolean isOn(Layout.Wire wire) {
    return switch (this) {
      case Whole() -> true;
      case Focus(var nodes) -> nodes.contains(wire.from()) || nodes.contains(wire.to());
    };
  }

  /// Whether the learning loop is shown.
  default boolean showsLoop() {
    return this instanceof Whole;
  }
}
