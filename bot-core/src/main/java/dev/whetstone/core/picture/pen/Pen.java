package dev.whetstone.core.picture.pen;

import java.awt.Shape;

/// What a picture is drawn with.
public interface Pen {
  /// Fills a shape.
  void fill(Shape shape, Ink ink);

  /// Draws along a shape.
  void line(Shape shape, Ink ink, Stroke stroke);

  /// Sets a text whose line begins at the left edge and has this baseline.
  void text(String text, double x, double baseline, TextStyle style);

  /// Sets a text around a middle.
  default void centred(String text, double middle, double baseline, TextStyle style) {
    text(text, middle - style.width(text) / 2, baseline, style);
  }

  /// Sets a text that ends at the right edge.
  default void flushRight(String text, double right, double baseline, TextStyle style) {
    text(text, right - style.width(text), baseline, style);
  }
}
