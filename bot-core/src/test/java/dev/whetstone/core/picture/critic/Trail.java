package dev.whetstone.core.picture.critic;

import java.awt.geom.FlatteningPathIterator;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/// A way as short straight pieces.
record Trail(List<Point2D> points) {
  private static final double STEP = 1;

  static Trail of(Path2D path) {
    List<Point2D> points = new ArrayList<>();
    double[] at = new double[6];
    for (var i = new FlatteningPathIterator(path.getPathIterator(null), 0.1);
        !i.isDone();
        i.next()) {
      if (i.currentSegment(at) != PathIterator.SEG_CLOSE) {
        points.add(new Point2D.Double(at[0], at[1]));
      }
    }
    return new Trail(points);
  }

  Point2D start() {
    return points.getFirst();
  }

  Point2D end() {
    return points.getLast();
  }

  List<Line2D> pieces() {
    List<Line2D> pieces = new ArrayList<>();
    for (int i = 1; i < points.size(); i++) {
      pieces.add(new Line2D.Double(points.get(i - 1), points.get(i)));
    }
    return pieces;
  }

  /// Points along it, a px from each other.
  List<Point2D> walked() {
    List<Point2D> walked = new ArrayList<>();
    for (Line2D piece : pieces()) {
      double length = piece.getP1().distance(piece.getP2());
      for (double far = 0; far < length; far += STEP) {
        walked.add(
            new Point2D.Double(
                piece.getX1() + (piece.getX2() - piece.getX1()) * far / length,
                piece.getY1() + (piece.getY2() - piece.getY1()) * far / length));
      }
    }
    return walked;
  }

  boolean crosses(Rectangle2D area) {
    return pieces().stream().anyMatch(area::intersectsLine);
  }

  double distance(Rectangle2D area) {
    return walked().stream()
        .mapToDouble(at -> {
          double dx = Math.max(0, Math.max(area.getX() - at.getX(), at.getX() - area.getMaxX()));
          double dy = Math.max(0, Math.max(area.getY() - at.getY(), at.getY() - area.getMaxY()));
          return Math.hypot(dx, dy);
        })
        .min()
        .orElse(Double.MAX_VALUE);
  }

  /// How long, in px, it runs at a stretch within so little of another one.
  int alongside(Trail other, double near) {
    List<Line2D> pieces = other.pieces();
    int longest = 0;
    int run = 0;
    for (Point2D at : walked()) {
      run = pieces.stream().anyMatch(piece -> piece.ptSegDist(at) < near) ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }
}
