package dev.whetstone.app;

import dev.whetstone.app.cli.Exit;
import dev.whetstone.core.drill.Diagram;
import dev.whetstone.core.drill.Drill;
import dev.whetstone.core.picture.layout.Defect;
import dev.whetstone.core.picture.layout.Drawings;
import dev.whetstone.core.picture.layout.Rewired;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Proves the deep search on diagrams that nobody drew.
final class RandomLayouts {
  private final List<Drill> drills;

  /// Diagrams shaped like those of the bank in a checkout's `questions`.
  RandomLayouts(Path questions) {
    drills = BankLayouts.drills(questions.resolve("bank"));
  }

  /// Looks for a layout of each of so many, and says which have defects.
  int prove(int diagrams) {
    List<Integer> seeds = IntStream.range(0, diagrams).boxed().toList();
    List<Boolean> sound = InParallel.each(seeds, this::isSound);
    long wrong = sound.stream().filter(is -> !is).count();
    System.out.println(diagrams + " random diagrams, " + wrong + " with defects");
    return wrong == 0 ? Exit.FINE : Exit.FAILED;
  }

  private boolean isSound(int seed) {
    Drill drill = drills.get(seed % drills.size());
    Diagram diagram = Rewired.of(drill.diagram(), seed);
    List<Defect> defects = Drawings.deep(drill.title(), diagram).defects();
    if (!defects.isEmpty()) {
      String wrong = defects.stream().map(Defect::sentence).collect(Collectors.joining("; "));
      System.out.println("seed " + seed + ", from " + drill.id() + ": " + wrong);
    }
    return defects.isEmpty();
  }
}
