package dev.whetstone.core.picture.layout;

import com.fasterxml.jackson.annotation.JsonFormat;

/// A point of the picture, in px from its upper left corner.
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record Spot(double x, double y) {

  /// How far away another one is, in px.
  public double distance(Spot other) {
    return Math.hypot(other.x - x, other.y - y);
  }

  Spot moved(double right, double down) {
    return new Spot(x + right, y + down);
  }
}
