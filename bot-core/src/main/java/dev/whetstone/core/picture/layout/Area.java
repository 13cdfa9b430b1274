package dev.whetstone.core.picture.layout;

import com.fasterxml.jackson.annotation.JsonFormat;

/// An upright rectangle of the picture, in px; x and y are its upper left corner.
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record Area(double x, double y, double width, double height) {

  /// The area of this size around a point.
  static Area around(double x, double y, double width, double height) {
    return new Area(x - width / 2, y - height / 2, width, height);
  }

  /// The x of its right side.
  public double right() {
    return x + width;
  }

  /// The y of its lower side.
  public double bottom() {
    return y + height;
  }

  /// The point in its middle.
  public Spot middle() {
    return new Spot(x + width / 2, y + height / 2);
  }

  /// Whether the two share more than an edge.
  public boolean meets(Area other) {
    return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
  }

  /// Whether all of the other one lies within this one.
  public boolean holds(Area other) {
    return x <= other.x && y <= other.y && right() >= other.right() && bottom() >= other.bottom();
  }

  /// The same with a rim of this many px on each side; a negative rim takes away.
  public Area grown(double rim) {
    return new Area(x - rim, y - rim, width + 2 * rim, height + 2 * rim);
  }

  /// The smallest area that holds both.
  Area with(Area other) {
    double left = Math.min(x, other.x);
    double top = Math.min(y, other.y);
    return new Area(
        left,
        top,
        Math.max(right(), other.right()) - left,
        Math.max(bottom(), other.bottom()) - top);
  }

  Area moved(double right, double down) {
    return new Area(x + right, y + down, width, height);
  }
}
