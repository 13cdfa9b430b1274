package dev.whetstone.core.picture;

import java.awt.Color;
import java.awt.Font;
import java.awt.font.FontRenderContext;

/// How a text is set. Widths are the same wherever it is drawn.
record TextStyle(Font font, double lineHeight, Color colour) {
  static final TextStyle TITLE = of(21, Font.BOLD, 26, "#0F172A");
  static final TextStyle CAPTION = of(13, Font.PLAIN, 18, "#475569");
  static final TextStyle GROUP = of(12, Font.BOLD, 16, "#475569");
  static final TextStyle NODE = of(12.5, Font.BOLD, 16, "#0F172A");
  static final TextStyle ARROW = of(12, Font.PLAIN, 15.5, "#0F172A");
  static final TextStyle CHART = of(15, Font.BOLD, 20, "#0F172A");
  static final TextStyle LEGEND = of(11.5, Font.PLAIN, 15, "#334155");

  /// What sizes are measured in: smooth, and in parts of a pixel.
  static final FontRenderContext SIZES = new FontRenderContext(null, true, true);

  private static TextStyle of(double size, int weight, double lineHeight, String colour) {
    Font font = new Font(Font.SANS_SERIF, weight, 12).deriveFont((float) size);
    return new TextStyle(font, lineHeight, Color.decode(colour));
  }

  double size() {
    return font.getSize2D();
  }

  boolean isBold() {
    return font.isBold();
  }

  double width(String text) {
    return font.getStringBounds(text, SIZES).getWidth();
  }

  /// From the top of a line to the foot of its letters: capitals stand in its middle.
  double baseline() {
    return lineHeight / 2 + 0.36 * size();
  }
}
