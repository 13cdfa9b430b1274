package dev.whetstone.core.picture;

import dev.whetstone.core.drill.Diagram;

/// Where a node's data goes: an arrow by its kind, the other node, and what moves.
record ArrowRow(Diagram.Edge edge, String to, double width) implements Piece {
  private static final double LEFT = 35;
  private static final double INDENT = LEFT + FlowMark.WIDTH + 8;

  @Override
  public double height() {
    return lines().height();
  }

  @Override
  public void draw(Pen pen, double x, double y) {
    FlowMark.draw(pen, edge.kind(), x + LEFT, y + TextStyle.ARROW.lineHeight() / 2);
    lines().draw(pen, x + INDENT, y);
  }

  private Lines lines() {
    String words = edge.label() == null ? to : to + ": " + edge.label();
    return new Lines(Wrap.lines(words, TextStyle.ARROW, width - INDENT), TextStyle.ARROW);
  }
}
