package dev.whetstone.core.picture.layout;

import java.util.function.IntBinaryOperator;

/// The way of a wire on the routing grid: its corners, each on one line with the next.
final class Track {
  private final int[] x;
  private final int[] y;

  /// A way through these corners, of which there are two or more.
  Track(int[] x, int[] y) {
    this.x = x;
    this.y = y;
  }

  /// How many corners, both ends among them.
  int size() {
    return x.length;
  }

  int x(int corner) {
    return x[corner];
  }

  int y(int corner) {
    return y[corner];
  }

  /// In px.
  double pxX(int corner) {
    return (double) x[corner] * Plot.STEP;
  }

  /// In px.
  double pxY(int corner) {
    return (double) y[corner] * Plot.STEP;
  }

  /// Whether the piece that ends at this corner runs from side to side.
  boolean isLevel(int corner) {
    return y[corner] == y[corner - 1];
  }

  /// The sum of what this says about the grid's points on the pieces, corners twice.
  int sum(IntBinaryOperator onLevel, IntBinaryOperator onUpright) {
    int sum = 0;
    for (int corner = 1; corner < x.length; corner++) {
      IntBinaryOperator on = isLevel(corner) ? onLevel : onUpright;
      int right = Integer.signum(x[corner] - x[corner - 1]);
      int down = Integer.signum(y[corner] - y[corner - 1]);
      int steps = Math.abs(x[corner] - x[corner - 1]) + Math.abs(y[corner] - y[corner - 1]);
      for (int step = 0; step <= steps; step++) {
        sum += on.applyAsInt(x[corner - 1] + step * right, y[corner - 1] + step * down);
      }
    }
    return sum;
  }

  /// Whether the piece that ends at this corner enters an area.
  boolean enters(Area area, int corner) {
    return Math.max(pxX(corner - 1), pxX(corner)) > area.x()
        && Math.min(pxX(corner - 1), pxX(corner)) < area.right()
        && Math.max(pxY(corner - 1), pxY(corner)) > area.y()
        && Math.min(pxY(corner - 1), pxY(corner)) < area.bottom();
  }

  /// Whether any piece enters an area.
  boolean enters(Area area) {
    for (int corner = 1; corner < x.length; corner++) {
      if (enters(area, corner)) {
        return true;
      }
    }
    return false;
  }
}
