package dev.whetstone.core.picture;

import dev.whetstone.core.drill.Diagram;

/// A node: its mark and its name.
record NodeRow(Diagram.Node node, double width) implements Piece {
  private static final double INDENT = KindMark.WIDTH + 9;

  @Override
  public double height() {
    return Math.max(KindMark.HEIGHT + 2, lines().height());
  }

  @Override
  public void draw(Pen pen, double x, double y) {
    KindMark.draw(pen, node.kind(), x, y + 1);
    Lines lines = lines();
    lines.draw(pen, x + INDENT, y + Math.max(0, (KindMark.HEIGHT + 2 - lines.height()) / 2));
  }

  private Lines lines() {
    return new Lines(Wrap.lines(node.label(), TextStyle.NODE, width - INDENT), TextStyle.NODE);
  }
}
