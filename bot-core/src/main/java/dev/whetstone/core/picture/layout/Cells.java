package dev.whetstone.core.picture.layout;

import java.util.Arrays;

/// Which cell of a coarse grid each node has. Two nodes never share one.
final class Cells {
  private static final int NOBODY = -1;

  private final int columns;
  private final int rows;
  private final int[] cellOf;
  private final int[] nodeAt;

  /// The nodes in the first cells, row by row.
  Cells(int columns, int rows, int nodes) {
    this.columns = columns;
    this.rows = rows;
    cellOf = new int[nodes];
    nodeAt = new int[columns * rows];
    Arrays.fill(nodeAt, NOBODY);
    for (int node = 0; node < nodes; node++) {
      put(node, node);
    }
  }

  private Cells(int columns, int rows, int[] cellOf, int[] nodeAt) {
    this.columns = columns;
    this.rows = rows;
    this.cellOf = cellOf;
    this.nodeAt = nodeAt;
  }

  Cells copy() {
    return new Cells(columns, rows, cellOf.clone(), nodeAt.clone());
  }

  int columns() {
    return columns;
  }

  int rows() {
    return rows;
  }

  int count() {
    return nodeAt.length;
  }

  int nodes() {
    return cellOf.length;
  }

  int cell(int node) {
    return cellOf[node];
  }

  int column(int node) {
    return cellOf[node] % columns;
  }

  int row(int node) {
    return cellOf[node] / columns;
  }

  boolean isTaken(int column, int row) {
    return nodeAt[row * columns + column] != NOBODY;
  }

  /// Moves a node to a cell; who was there takes its old one. Doing it again with the old cell
  /// undoes it.
  void swap(int node, int cell) {
    int before = cellOf[node];
    int other = nodeAt[cell];
    put(node, cell);
    nodeAt[before] = other;
    if (other != NOBODY) {
      cellOf[other] = before;
    }
  }

  private void put(int node, int cell) {
    cellOf[node] = cell;
    nodeAt[cell] = node;
  }

  /// The same without empty rows and columns at the rims.
  Cells trimmed() {
    int left = columns;
    int top = rows;
    int right = 0;
    int bottom = 0;
    for (int node = 0; node < nodes(); node++) {
      left = Math.min(left, column(node));
      right = Math.max(right, column(node));
      top = Math.min(top, row(node));
      bottom = Math.max(bottom, row(node));
    }
    int width = right - left + 1;
    Cells cut = new Cells(width, bottom - top + 1, 0);
    int[] cells = new int[nodes()];
    for (int node = 0; node < nodes(); node++) {
      cells[node] = (row(node) - top) * width + column(node) - left;
      cut.nodeAt[cells[node]] = node;
    }
    return new Cells(width, bottom - top + 1, cells, cut.nodeAt);
  }

  /// Whether two place all nodes alike.
  boolean matches(Cells other) {
    return columns == other.columns && rows == other.rows && Arrays.equals(cellOf, other.cellOf);
  }
}
