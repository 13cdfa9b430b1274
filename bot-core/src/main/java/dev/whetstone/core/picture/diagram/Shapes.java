package dev.whetstone.core.picture.diagram;

import dev.whetstone.core.picture.layout.Area;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;

/// Shapes of a few numbers.
final class Shapes {
  private Shapes() {}

  static RoundRectangle2D rounded(Area area, double radius) {
    return new RoundRectangle2D.Double(
        area.x(), area.y(), area.width(), area.height(), 2 * radius, 2 * radius);
  }

  /// Straight lines from point to point, each an x and a y.
  static Path2D open(double... points) {
    Path2D path = new Path2D.Double();
    path.moveTo(points[0], points[1]);
    for (int i = 2; i < points.length; i += 2) {
      path.lineTo(points[i], points[i + 1]);
    }
    return path;
  }

  static Path2D closed(double... points) {
    Path2D path = open(points);
    path.closePath();
    return path;
  }
}
