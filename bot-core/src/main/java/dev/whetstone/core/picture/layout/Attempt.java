package dev.whetstone.core.picture.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/// One beginning of a search: placements by annealing, the best of them wired, the best of these
/// changed a little again and again.
final class Attempt {
  private static final int COLUMNS = 4;
  private static final double ROW = 0.6;
  private static final double WORSE_CELLS = 6;
  private static final int GIVES_UP = 4_000;
  private static final double EVER = Double.MAX_VALUE;
  private static final Comparator<Draft> BEST = Comparator.comparingDouble(Draft::score);
  private static final double HEAT = 5;

  /// What notes at the foot may need of the height.
  private static final double NOTES = 2 * NoteRows.ROW;

  private final Parts parts;
  private final Texts texts;
  private final Effort effort;
  private final CellCost cost;
  private final long seed;
  private final int least;

  /// An attempt whose rows are so much higher than they must be, in px, as far as a picture may be
  /// so tall.
  Attempt(Parts parts, Texts texts, Effort effort, long seed, int higher) {
    this.parts = parts;
    this.texts = texts;
    this.effort = effort;
    this.cost = new CellCost(parts, texts);
    this.seed = seed;
    least = higher;
  }

  /// The best of many placements and of what is near them, the best first.
  List<Draft> found() {
    List<Draft> wired =
        placements().stream()
            .limit(effort.wired())
            .map(cells -> wiring(cells).best(EVER, 0, 0))
            .sorted(BEST)
            .toList();
    List<Draft> found = new ArrayList<>(wired);
    for (int i = 0; i < Math.min(effort.climbed(), wired.size()); i++) {
      found.set(i, climb(wired.get(i), seed + i));
    }
    found.sort(BEST);
    return found;
  }

  /// Different placements, the most promising first.
  private List<Cells> placements() {
    Annealing annealing = new Annealing(parts, texts);
    List<Annealing.Found> found = new ArrayList<>();
    for (int rows : rows()) {
      int placements =
          rows == rows().getFirst() ? effort.placements() : effort.placements() / 3 + 1;
      for (int i = 0; i < placements; i++) {
        found.add(annealing.search(COLUMNS, rows, effort.swaps(), seed + i));
      }
    }
    found.sort(Comparator.comparingDouble(f -> f.cost() + ROW * f.cells().trimmed().rows()));
    List<Cells> different = new ArrayList<>();
    for (Annealing.Found one : found) {
      Cells cells = one.cells();
      if (different.stream().noneMatch(other -> other.trimmed().matches(cells.trimmed()))) {
        different.add(cells);
      }
    }
    List<Cells> low = different.stream().filter(cells -> spare(cells) >= 0).toList();
    return low.isEmpty() ? different : low;
  }

  /// How many rows to try, the usual number first. One cell stays free to move through.
  private List<Integer> rows() {
    int needed = parts.nodes() / COLUMNS + 1;
    if (needed > 5) {
      return List.of(needed, needed + 1);
    }
    return parts.nodes() > 16 ? List.of(5, 6) : parts.nodes() > 14 ? List.of(5) : List.of(5, 4);
  }

  /// Tries placements near this one with real wires, and goes on from each that is better.
  private Draft climb(Draft start, long climber) {
    SplittableRandom random = new SplittableRandom(climber);
    Draft now = start;
    int tries = 0;
    for (int i = 0; i < GIVES_UP && tries < effort.tries() && !Search.isToldToEnd(); i++) {
      Cells changed = changed(now.cells(), random);
      if (!changed.matches(now.cells()) && cost.of(changed) <= cost.of(now.cells()) + WORSE_CELLS) {
        tries++;
        now = now.better(wiring(changed).best(now.score(), 0, 0));
      }
    }
    return now;
  }

  private Cells changed(Cells cells, SplittableRandom random) {
    Cells changed = cells.copy();
    int swaps = random.nextInt(3) == 0 ? 2 : 1;
    for (int i = 0; i < swaps; i++) {
      changed.swap(random.nextInt(changed.nodes()), random.nextInt(changed.count()));
    }
    return changed;
  }

  /// What finds no place may find one when single wires are laid elsewhere, or between higher rows.
  Draft withRoom(Draft found) {
    Draft best = found;
    int spare = Math.max(0, spare(found.cells()));
    int tried = -1;
    for (int room = 0; room < effort.rooms() && !best.isSound() && !Search.isToldToEnd(); room++) {
      int higher = Math.min(least + room * effort.roomier(), spare) / Plot.STEP;
      if (higher > tried) {
        tried = higher;
        Wiring wiring = new Wiring(parts, texts, found.cells(), higher * Plot.STEP);
        best = best.better(wiring.best(EVER, effort.mends(), 0));
      }
    }
    return best;
  }

  /// The same placement, wired with patience: now and then a way is taken that is worse at first.
  Draft withPatience(Draft found) {
    return found.isSound() || Search.isToldToEnd()
        ? found
        : found.better(wiring(found.cells()).best(EVER, effort.patience(), HEAT));
  }

  private Wiring wiring(Cells cells) {
    return new Wiring(parts, texts, cells, Math.min(least, Math.max(0, spare(cells))));
  }

  /// How much higher each row may be before the picture is too tall, in px; negative where it is.
  private int spare(Cells cells) {
    Cells trimmed = cells.trimmed();
    Plot plot = new Plot(parts, texts.nodes(), trimmed, 0);
    double most = Layout.TALLEST - NOTES;
    return (int) Math.floor((most - Assembly.height(texts, plot)) / trimmed.rows());
  }
}
