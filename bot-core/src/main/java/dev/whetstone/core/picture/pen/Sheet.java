package dev.whetstone.core.picture.pen;

import java.awt.geom.Rectangle2D;

/// A whole picture, ready to be drawn.
public interface Sheet {
  /// How wide every picture is, in px.
  double WIDTH = 800;

  /// Where text begins, in px from the left; as much is free at the right.
  double EDGE = 20;

  /// What it is called.
  String title();

  /// What it says, for who cannot see it.
  String description();

  /// In px.
  double height();

  /// Draws it onto white.
  void draw(Pen pen);

  /// As SVG text.
  default String svg() {
    SvgPen pen = new SvgPen(WIDTH, height(), title(), description());
    drawOnPaper(pen);
    return pen.document();
  }

  /// As PNG, two pixels for each px, so that it is sharp on fine screens.
  default byte[] png() {
    PngPen pen = new PngPen(WIDTH, height());
    drawOnPaper(pen);
    return pen.bytes();
  }

  private void drawOnPaper(Pen pen) {
    // Opaque: a transparent picture cannot be read on a dark client.
    pen.fill(new Rectangle2D.Double(0, 0, WIDTH, height()), Ink.WHITE);
    draw(pen);
  }
}
