package dev.whetstone.core.picture.layout;

import dev.whetstone.core.drill.Diagram;
import dev.whetstone.core.picture.layout.Drawings.Drawing;
import java.util.List;

/// Looks for the best layout of one diagram, and begins anew as long as it has defects.
final class Search {
  private static final long FIRST_SEED = 7;
  private static final long NEXT_SEED = 1_000;

  private final Diagram diagram;
  private final Parts parts;
  private final Texts texts;
  private final Texts supple;
  private final Texts slim;
  private final Effort effort;

  Search(String title, Diagram diagram, Effort effort) {
    this.diagram = diagram;
    this.parts = new Parts(diagram);
    this.texts = Texts.of(title, diagram);
    this.supple = Texts.supple(title, diagram);
    this.slim = Texts.slim(title, diagram);
    this.effort = effort;
  }

  /// The best layout found, with its defects. As long as there are any, or notes at the foot, it
  /// begins anew with other seeds, higher rows and, every other time, narrower boxes, as often as
  /// the effort allows.
  Drawing best() {
    Attempt first = new Attempt(parts, texts, effort, FIRST_SEED, 0);
    List<Draft> found = first.found();
    Draft draft = first.withRoom(found.getFirst());
    Drawing best = orNext(drawing(draft), found);
    for (int again = 1; again < effort.starts() && !draft.isSound() && !isToldToEnd(); again++) {
      Attempt next =
          new Attempt(
              parts,
              again % 2 == 1 ? slim : supple,
              effort.anew(),
              FIRST_SEED + again * NEXT_SEED,
              effort.starts() * effort.roomier());
      found = next.found();
      draft = next.withPatience(found.getFirst());
      best = orNext(best.better(drawing(draft)), found);
    }
    return best;
  }

  /// What is not the best at first may be it once labels stand at the foot.
  private Drawing orNext(Drawing drawing, List<Draft> found) {
    Drawing best = drawing;
    for (int i = 1; i < found.size() && !best.defects().isEmpty(); i++) {
      best = best.better(drawing(found.get(i)));
    }
    return best;
  }

  private Drawing drawing(Draft draft) {
    Layout readable = new Footnotes(diagram, Centred.of(draft.layout())).layout();
    return new Drawing(readable, Defects.of(diagram, readable));
  }

  /// Who interrupts a search does not want its result.
  static boolean isToldToEnd() {
    return Thread.currentThread().isInterrupted();
  }
}
