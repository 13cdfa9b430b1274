package dev.whetstone.core.pack.defects;

import dev.whetstone.core.drill.lint.Finding;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Something wrong that is planted in a sound drill.
///
/// @param number the check that must find it
/// @param says a phrase of what that check says
/// @param plant changes a drill, or it and another drill of the bank
public record Defect(
    String number,
    Finding.Level level,
    String says,
    String name,
    BiConsumer<DrillTree, DrillTree> plant) {

  static Defect error(String number, String says, String name, Consumer<DrillTree> plant) {
    return new Defect(number, Finding.Level.ERROR, says, name, (d, _) -> plant.accept(d));
  }

  static Defect warning(String number, String says, String name, Consumer<DrillTree> plant) {
    return new Defect(number, Finding.Level.WARNING, says, name, (d, _) -> plant.accept(d));
  }

  /// All that are known.
  public static List<Defect> all() {
    return Stream.of(
            FormDefects.all(),
            FactDefects.all(),
            EstimateDefects.all(),
            PathDefects.all(),
            ExhibitDefects.all(),
            HintDefects.all(),
            VoteDefects.all(),
            DiagramDefects.all(),
            WordDefects.all(),
            NameDefects.all(),
            SenseDefects.all(),
            BankDefects.all())
        .flatMap(List::stream)
        .toList();
  }

  @Override
  public String toString() {
    return number + " finds " + name;
  }
}
