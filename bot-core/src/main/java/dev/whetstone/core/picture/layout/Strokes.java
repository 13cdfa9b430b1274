package dev.whetstone.core.picture.layout;

/// The edges of a placement as straight strokes from cell to cell, and which of them cross. It is
/// asked some million times a second.
final class Strokes {
  private static final double CROSSING = 1.3;
  private static final double ON_TOP = 1;

  private final int[] from;
  private final int[] to;
  private final int[] x;
  private final int[] y;
  private final int[] left;
  private final int[] right;
  private final int[] top;
  private final int[] bottom;

  /// Strokes between nodes at these places, which may change.
  Strokes(Parts parts, int[] x, int[] y) {
    this.x = x;
    this.y = y;
    int edges = parts.edges();
    from = new int[edges];
    to = new int[edges];
    for (int edge = 0; edge < edges; edge++) {
      from[edge] = parts.from(edge);
      to[edge] = parts.to(edge);
    }
    left = new int[edges];
    right = new int[edges];
    top = new int[edges];
    bottom = new int[edges];
  }

  /// Takes the nodes' places as they are now.
  void measure() {
    for (int edge = 0; edge < from.length; edge++) {
      int a = from[edge];
      int b = to[edge];
      left[edge] = Math.min(x[a], x[b]);
      right[edge] = Math.max(x[a], x[b]);
      top[edge] = Math.min(y[a], y[b]);
      bottom[edge] = Math.max(y[a], y[b]);
    }
  }

  /// Whether two strokes are so far from each other that they cannot meet.
  boolean areApart(int one, int other) {
    return left[one] > right[other]
        || left[other] > right[one]
        || top[one] > bottom[other]
        || top[other] > bottom[one];
  }

  /// What it costs that two strokes cross or lie on each other.
  double crossing(int one, int other) {
    int a = from[one];
    int b = to[one];
    int c = from[other];
    int d = to[other];
    int sides = side(a, b, c) * side(a, b, d);
    if (sides > 0) {
      return 0;
    }
    if (sides == 0) {
      return side(a, b, c) == side(a, b, d) && overlap(one, other) ? ON_TOP : 0;
    }
    return side(c, d, a) * side(c, d, b) < 0 ? CROSSING : 0;
  }

  private int side(int a, int b, int p) {
    return Integer.signum((x[b] - x[a]) * (y[p] - y[a]) - (y[b] - y[a]) * (x[p] - x[a]));
  }

  private boolean overlap(int one, int other) {
    return Math.max(left[one], left[other]) < Math.min(right[one], right[other])
        || Math.max(top[one], top[other]) < Math.min(bottom[one], bottom[other]);
  }
}
