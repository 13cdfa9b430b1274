package dev.whetstone.core.picture.pen;

import java.util.List;

/// How a line is drawn.
///
/// @param width in px
/// @param dash lengths on and off, in px; empty for a solid line
/// @param round whether its ends are round
public record Stroke(double width, List<Double> dash, boolean round) {
  /// A line without gaps.
  public static Stroke solid(double width) {
    return new Stroke(width, List.of(), false);
  }

  /// A line without gaps, with round ends.
  public static Stroke rounded(double width) {
    return new Stroke(width, List.of(), true);
  }

  /// A line of dashes.
  public static Stroke dashed(double width, double on, double off) {
    return new Stroke(width, List.of(on, off), false);
  }

  /// A line of dots.
  public static Stroke dotted(double width, double on, double off) {
    return new Stroke(width, List.of(on, off), true);
  }
}
