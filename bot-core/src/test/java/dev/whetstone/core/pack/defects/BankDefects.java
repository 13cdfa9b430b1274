package dev.whetstone.core.pack.defects;

import static dev.whetstone.core.pack.defects.DrillTree.array;
import static dev.whetstone.core.pack.defects.DrillTree.setFirst;

import dev.whetstone.core.drill.lint.Finding.Level;
import java.util.List;

/// Defects between two drills.
final class BankDefects {
  private BankDefects() {}

  static List<Defect> all() {
    return List.of(
        new Defect(
            "L38", Level.ERROR, "c-", "a sentence of another drill", BankDefects::oneSentence),
        new Defect(
            "L39", Level.WARNING, "spoons", "nine words of another drill", BankDefects::nineWords),
        new Defect(
            "L44",
            Level.ERROR,
            "cupboard",
            "a point that another drill holds with other numbers",
            BankDefects::sameWithOtherNumbers),
        new Defect(
            "L44",
            Level.ERROR,
            "order of moves",
            "the order of moves of another drill",
            BankDefects::sameMoves));
  }

  private static void oneSentence(DrillTree d, DrillTree other) {
    String text = "Whoever counts the spoons twice finds two numbers and trusts neither.";
    d.first("cards").put("back", text);
    other.first("cards").put("back", text);
  }

  private static void nineWords(DrillTree d, DrillTree other) {
    d.first("cards")
        .put("back", "Whoever counts the spoons twice in a single row finds two numbers.");
    other
        .first("cards")
        .put("back", "One rule: whoever counts the spoons twice in a single row sleeps badly.");
  }

  private static void sameWithOtherNumbers(DrillTree d, DrillTree other) {
    d.firstPoint()
        .put(
            "text",
            "Keeps 40 quiet evening copies beside the wooden cupboard because mice chew paper.");
    setFirst(
        other.firstStep(),
        "mistakes",
        "Keeping 90 quiet evening copies beside the wooden cupboard because mice are rare.");
  }

  private static void sameMoves(DrillTree d, DrillTree other) {
    other.root().withObject("/tags").put("domain", d.root().at("/tags/domain").asText());
    for (DrillTree drill : List.of(d, other)) {
      drill.list("stages").forEach(stage -> DrillTree.cutTo(array(stage, "steps"), 2));
      PathDefects.setMoves(drill, List.of("ask", "derive", "rank", "cut", "explain"));
    }
  }
}
