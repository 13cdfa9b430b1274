package dev.whetstone.core.picture;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/// Slanting lines that fill a rectangle, so that it differs from a plain one without its colour.
final class Hatch {
  private static final double STEP = 7;

  private Hatch() {}

  static Shape of(Rectangle2D in) {
    Path2D lines = new Path2D.Double();
    for (double sum = STEP / 2; sum < in.getWidth() + in.getHeight(); sum += STEP) {
      double left = Math.max(0, sum - in.getHeight());
      double right = Math.min(in.getWidth(), sum);
      lines.moveTo(in.getX() + left, in.getY() + sum - left);
      lines.lineTo(in.getX() + right, in.getY() + sum - right);
    }
    return lines;
  }
}
