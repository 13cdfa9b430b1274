package dev.whetstone.core.picture.layout;

import dev.whetstone.core.drill.Diagram;

/// Looks for the best layout of one diagram, and begins anew as long as it has defects.
final class Search {
  private static final long FIRST_SEED = 7;
  private static final long NEXT_SEED = 1_000;

  private final Parts parts;
  private final Texts texts;
  private final Texts supple;
  private final Texts slim;
  private final Effort effort;

  Search(String title, Diagram diagram, Effort effort) {
    this.parts = new Parts(diagram);
    this.texts = Texts.of(title, diagram);
    this.supple = Texts.supple(title, diagram);
    this.slim = Texts.slim(title, diagram);
    this.effort = effort;
  }

  /// The best layout found, with its defects. As long as there are any, it begins anew with other
  /// seeds, higher rows and, every other time, narrower boxes, as often as the effort allows.
  Draft best() {
    Attempt first = new Attempt(parts, texts, effort, FIRST_SEED, 0);
    Draft best = first.withRoom(first.found());
    for (int again = 1; again < effort.starts() && !best.isSound() && !isToldToEnd(); again++) {
      Attempt next =
          new Attempt(
              parts,
              again % 2 == 1 ? slim : supple,
              effort.anew(),
              FIRST_SEED + again * NEXT_SEED,
              effort.starts() * effort.roomier());
      best = best.better(next.withPatience(next.found()));
    }
    return best;
  }

  /// Who interrupts a search does not want its result.
  static boolean isToldToEnd() {
    return Thread.currentThread().isInterrupted();
  }
}
