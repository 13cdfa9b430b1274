package dev.whetstone.core.picture.diagram;

import dev.whetstone.core.picture.pen.Ink;

/// The ring of the learning loop: #FFD35C at 75 % over white, made opaque so that it is even where
/// its parts overlap.
final class LoopGlow {
  static final Ink INK = Ink.of("#FFDE85");

  /// How wide it is along a wire, in px.
  static final double WIRE = 10;

  /// How wide it is along a node's rim, in px; half of it is behind the node.
  static final double RIM = 9;

  private LoopGlow() {}
}
