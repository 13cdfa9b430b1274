package dev.whetstone.core.picture.layout;

import java.util.SplittableRandom;

/// Finds a placement in cells by many random swaps, first bold, then careful.
final class Annealing {
  private static final double HOT = 5;
  private static final double COOLED = 0.03;

  private final CellCost cost;
  private final Parts parts;

  Annealing(Parts parts, Texts texts) {
    this.parts = parts;
    this.cost = new CellCost(parts, texts);
  }

  /// A placement and its cost.
  record Found(Cells cells, double cost) {}

  /// The best placement met in so many swaps; the same seed meets the same ones.
  Found search(int columns, int rows, int swaps, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Cells cells = shuffled(columns, rows, random);
    double now = cost.of(cells);
    Found best = new Found(cells.copy(), now);
    double heat = HOT;
    double cooling = StrictMath.pow(COOLED, 1.0 / swaps);
    for (int i = 0; i < swaps; i++, heat *= cooling) {
      int node = random.nextInt(cells.nodes());
      int before = cells.cell(node);
      cells.swap(node, random.nextInt(cells.count()));
      double limit = now - heat * StrictMath.log(1 - random.nextDouble());
      double next = cells.cell(node) == before ? now : cost.of(cells, limit);
      if (next > limit) {
        cells.swap(node, before);
        continue;
      }
      now = next;
      if (now < best.cost()) {
        best = new Found(cells.copy(), now);
      }
    }
    return best;
  }

  private Cells shuffled(int columns, int rows, SplittableRandom random) {
    Cells cells = new Cells(columns, rows, parts.nodes());
    for (int node = 0; node < cells.nodes(); node++) {
      cells.swap(node, random.nextInt(cells.count()));
    }
    return cells;
  }
}
