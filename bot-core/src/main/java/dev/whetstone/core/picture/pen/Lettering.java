package dev.whetstone.core.picture.pen;

import java.awt.Shape;
import java.util.Optional;

/// Letters of Inter at a weight and a size.
///
/// @param size in px
public record Lettering(Weight weight, double size) {
  /// How wide a text is, in px; the same on every machine and in every kind of picture.
  public double width(String text) {
    return Inter.font(this).getStringBounds(text, Inter.SIZES).getWidth();
  }

  /// Whether there is a letter for each character; what has none is drawn as an empty box.
  public boolean shows(String text) {
    return Inter.font(this).canDisplayUpTo(text) < 0;
  }

  /// What keeps letters from being drawn on this machine, with the way to mend it.
  public static Optional<String> problem() {
    return Inter.problem();
  }

  /// The letters as shapes, so that they are drawn exactly as wide as they were measured.
  Shape outline(String text, double x, double baseline) {
    return Inter.font(this)
        .createGlyphVector(Inter.SIZES, text)
        .getOutline((float) x, (float) baseline);
  }
}
