package dev.whetstone.core.picture.diagram;

import dev.whetstone.core.picture.layout.Layout;
import dev.whetstone.core.picture.layout.Spot;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;

/// The way of a wire from outline to outline, with round corners and an arrow head at its end.
record WirePath(List<Spot> spots) {
  private static final double RADIUS = 7;

  /// How far inside a node's area its outline may begin, in px.
  private static final double DEEPEST = 16;

  private static final double STEP = 0.5;

  /// How much room stays between the arrow's tip and the outline.
  private static final double AIR = 1;

  /// The way between the true outlines of its ends.
  ///
  /// @param from the outline of the node where it begins
  static WirePath of(Layout.Wire wire, Shape from, Shape to) {
    List<Spot> spots = new ArrayList<>(wire.points());
    int last = spots.size() - 1;
    spots.set(0, onto(from, spots.get(0), spots.get(1), 0));
    spots.set(last, onto(to, spots.get(last), spots.get(last - 1), AIR));
    return new WirePath(List.copyOf(spots));
  }

  /// Moves an end on, away from its neighbour, until it meets the outline.
  private static Spot onto(Shape outline, Spot end, Spot neighbour, double air) {
    double length = end.distance(neighbour);
    double dx = (end.x() - neighbour.x()) / length;
    double dy = (end.y() - neighbour.y()) / length;
    for (double far = 0; far < DEEPEST; far += STEP) {
      if (outline.contains(end.x() + dx * (far + STEP), end.y() + dy * (far + STEP))) {
        return new Spot(end.x() + dx * (far - air), end.y() + dy * (far - air));
      }
    }
    return end;
  }

  Shape line() {
    return rounded(spots);
  }

  /// The line without the room that the arrow head takes.
  Shape lineTo(double head) {
    List<Spot> shortened = new ArrayList<>(spots);
    shortened.set(spots.size() - 1, before(Math.min(head - 1, lastLength() - 1)));
    return rounded(shortened);
  }

  Shape head(double length, double half) {
    Spot tip = spots.getLast();
    Spot foot = before(length);
    double dx = (tip.x() - foot.x()) / length * half;
    double dy = (tip.y() - foot.y()) / length * half;
    return Shapes.closed(
        tip.x(), tip.y(), foot.x() - dy, foot.y() + dx, foot.x() + dy, foot.y() - dx);
  }

  private double lastLength() {
    return spots.getLast().distance(spots.get(spots.size() - 2));
  }

  /// The spot on its last line that is so far from its end.
  private Spot before(double distance) {
    Spot end = spots.getLast();
    Spot back = spots.get(spots.size() - 2);
    double share = distance / lastLength();
    return new Spot(end.x() + (back.x() - end.x()) * share, end.y() + (back.y() - end.y()) * share);
  }

  private static Shape rounded(List<Spot> spots) {
    Path2D path = Shapes.open(spots.getFirst().x(), spots.getFirst().y());
    for (int i = 1; i < spots.size() - 1; i++) {
      corner(path, spots.get(i - 1), spots.get(i), spots.get(i + 1));
    }
    path.lineTo(spots.getLast().x(), spots.getLast().y());
    return path;
  }

  private static void corner(Path2D path, Spot before, Spot at, Spot after) {
    double in = before.distance(at);
    double out = at.distance(after);
    double radius = Math.min(RADIUS, Math.min(in, out) / 2);
    path.lineTo(
        at.x() + (before.x() - at.x()) * radius / in, at.y() + (before.y() - at.y()) * radius / in);
    path.quadTo(
        at.x(),
        at.y(),
        at.x() + (after.x() - at.x()) * radius / out,
        at.y() + (after.y() - at.y()) * radius / out);
  }
}
