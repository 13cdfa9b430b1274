package dev.whetstone.core.picture.layout;

/// The way that a wire goes from a point of the grid.
enum Way {
  RIGHT(0, 1, 0),
  DOWN(1, 0, 1),
  LEFT(2, -1, 0),
  UP(3, 0, -1);

  static final Way[] ALL = values();

  private final int index;
  private final int right;
  private final int down;

  Way(int index, int right, int down) {
    this.index = index;
    this.right = right;
    this.down = down;
  }

  /// Its place in [#ALL].
  int index() {
    return index;
  }

  int right() {
    return right;
  }

  int down() {
    return down;
  }

  boolean isLevel() {
    return down == 0;
  }

  Way back() {
    return ALL[(index + 2) % ALL.length];
  }
}
