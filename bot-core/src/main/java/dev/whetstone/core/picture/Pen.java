package dev.whetstone.core.picture;

import java.awt.Color;
import java.awt.Shape;
import java.util.List;

/// What a picture is drawn with.
interface Pen {
  /// Fills a shape.
  void fill(Shape shape, Color colour);

  /// Draws along a shape.
  void line(Shape shape, Color colour, Stroke stroke);

  /// Sets a text whose line begins at the left edge and has this baseline.
  void text(String text, double x, double baseline, TextStyle style);

  /// How a line looks.
  ///
  /// @param dash lengths on and off; empty for a solid line
  /// @param round whether its ends are round
  record Stroke(double width, List<Double> dash, boolean round) {
    static Stroke solid(double width) {
      return new Stroke(width, List.of(), false);
    }
  }
}
