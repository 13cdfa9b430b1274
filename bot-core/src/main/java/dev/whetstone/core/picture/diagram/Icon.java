package dev.whetstone.core.picture.diagram;

import dev.whetstone.core.drill.Diagram.Kind;
import dev.whetstone.core.picture.layout.Area;
import dev.whetstone.core.picture.pen.Ink;
import dev.whetstone.core.picture.pen.Pen;
import dev.whetstone.core.picture.pen.Stroke;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;

/// The small drawing at the left of a node's text, for kinds whose shape says too little.
final class Icon {
  /// From the node's left side to its icon, in px.
  static final double INDENT = 9;

  /// What an icon takes from the text, in px.
  static final double WIDTH = 19;

  private static final Stroke THIN = Stroke.rounded(1.2);
  private static final Stroke STRONG = Stroke.rounded(1.5);

  private Icon() {}

  static boolean isOn(Kind kind) {
    return switch (kind) {
      case CLIENT, BATCH, HUMAN, MONITOR, EXTERNAL -> true;
      case SERVICE, MODEL, STORE, STREAM -> false;
    };
  }

  /// Draws it to the right of x, around a height.
  static void draw(Pen pen, Kind kind, double x, double middle, Ink ink) {
    switch (kind) {
      case CLIENT -> phone(pen, x, middle, ink);
      case BATCH -> turningArrow(pen, x, middle, ink);
      case HUMAN -> person(pen, x, middle, ink);
      case MONITOR -> chart(pen, x, middle, ink);
      case EXTERNAL -> arrowOut(pen, x, middle, ink);
      case SERVICE, MODEL, STORE, STREAM -> {}
    }
  }

  private static void phone(Pen pen, double x, double y, Ink ink) {
    pen.line(Shapes.rounded(new Area(x + 4, y - 8, 9, 16), 2), ink, Stroke.solid(1.4));
    pen.line(Shapes.open(x + 7, y + 5, x + 10, y + 5), ink, THIN);
  }

  private static void person(Pen pen, double x, double y, Ink ink) {
    Path2D path = new Path2D.Double();
    path.append(new Ellipse2D.Double(x + 4, y - 8, 7, 7), false);
    path.moveTo(x + 1, y + 8);
    path.curveTo(x + 1, y - 1.5, x + 14, y - 1.5, x + 14, y + 8);
    path.closePath();
    pen.fill(path, ink);
  }

  private static void chart(Pen pen, double x, double y, Ink ink) {
    pen.line(Shapes.open(x, y + 3, x + 4, y - 2, x + 8, y + 2, x + 14, y - 6), ink, STRONG);
    pen.line(Shapes.open(x, y + 7, x + 14, y + 7), ink, THIN);
  }

  private static void turningArrow(Pen pen, double x, double y, Ink ink) {
    pen.line(new Arc2D.Double(x + 1, y - 6.5, 13, 13, 60, 270, Arc2D.OPEN), ink, STRONG);
    pen.fill(Shapes.closed(x + 14.5, y - 8, x + 14.5, y - 1.5, x + 8.5, y - 4.2), ink);
  }

  private static void arrowOut(Pen pen, double x, double y, Ink ink) {
    pen.line(
        Shapes.open(x + 6, y - 4, x + 1, y - 4, x + 1, y + 6, x + 11, y + 6, x + 11, y + 1),
        ink,
        STRONG);
    pen.line(Shapes.open(x + 6.5, y + 0.5, x + 14, y - 7), ink, STRONG);
    pen.line(Shapes.open(x + 9.5, y - 7.5, x + 14.5, y - 7.5, x + 14.5, y - 2.5), ink, STRONG);
  }
}
