package dev.whetstone.core.picture.layout;

import dev.whetstone.core.drill.Diagram;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/// Looks for the best layout of one diagram: placements by annealing, the best of them wired, the
/// best of these changed a little again and again.
final class Search {
  private static final int COLUMNS = 4;
  private static final long FIRST_SEED = 7;
  private static final long NEXT_SEED = 1_000;
  private static final double ROW = 0.6;
  private static final double WORSE_CELLS = 6;
  private static final int GIVES_UP = 4_000;
  private static final double EVER = Double.MAX_VALUE;

  private final Parts parts;
  private final Texts texts;
  private final Effort effort;
  private final CellCost cost;

  Search(String title, Diagram diagram, Effort effort) {
    this.parts = new Parts(diagram);
    this.texts = Texts.of(title, diagram);
    this.effort = effort;
    this.cost = new CellCost(parts, texts);
  }

  /// The best layout found, with its defects. As long as there are any, it begins anew with other
  /// seeds and higher rows, as often as the effort allows.
  Draft best() {
    Draft best = withRoom(from(FIRST_SEED, 0), 0);
    for (int again = 1; again < effort.starts() && !best.isSound() && !isToldToEnd(); again++) {
      int higher = again * effort.roomier();
      best = best.better(withRoom(from(FIRST_SEED + again * NEXT_SEED, higher), higher));
    }
    return best;
  }

  /// Who interrupts a search does not want its result.
  private static boolean isToldToEnd() {
    return Thread.currentThread().isInterrupted();
  }

  private Draft from(long seed, int higher) {
    List<Draft> drafts =
        placements(seed).stream()
            .limit(effort.wired())
            .map(cells -> new Wiring(parts, texts, cells, higher).best(EVER, 0))
            .sorted(Comparator.comparingDouble(Draft::score))
            .toList();
    Draft best = drafts.getFirst();
    for (int i = 0; i < Math.min(effort.climbed(), drafts.size()); i++) {
      best = best.better(climb(drafts.get(i), higher, seed + i));
    }
    return best;
  }

  /// Different placements, the most promising first.
  private List<Cells> placements(long seed) {
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
    return different;
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
  private Draft climb(Draft start, int higher, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Draft now = start;
    int tries = 0;
    for (int i = 0; i < GIVES_UP && tries < effort.tries() && !isToldToEnd(); i++) {
      Cells changed = changed(now.cells(), random);
      if (!changed.matches(now.cells()) && cost.of(changed) <= cost.of(now.cells()) + WORSE_CELLS) {
        tries++;
        now = now.better(new Wiring(parts, texts, changed, higher).best(now.score(), 0));
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
  private Draft withRoom(Draft found, int least) {
    Draft best = found;
    for (int room = 0; room < effort.rooms() && !best.isSound() && !isToldToEnd(); room++) {
      Wiring wiring = new Wiring(parts, texts, found.cells(), least + room * effort.roomier());
      best = best.better(wiring.best(EVER, effort.mends()));
    }
    return best;
  }
}
