package dev.whetstone.core.preview;

import dev.whetstone.core.drill.Drill;
import dev.whetstone.core.drill.Filled;
import dev.whetstone.core.drill.Step;
import java.util.ArrayList;
import java.util.List;

/// A drill at a glance, for a terminal: what it is about and what its steps ask, no references.
public final class DrillSheet {
  private DrillSheet() {}

  /// The sheet.
  public static String of(Drill drill) {
    Filled filled = Filled.of(drill);
    List<String> lines = new ArrayList<>();
    lines.add(drill.title());
    lines.add(
        "%s, revision %d, %s".formatted(drill.key(), drill.revision(), drill.meta().status()));
    lines.add(
        "%s, difficulty %d of 5, %s, %d minutes a day, %d in full"
            .formatted(
                drill.tags().domain(),
                drill.tags().difficulty(),
                drill.tags().level().word(),
                drill.tags().coreMinutes(),
                drill.tags().minutes()));
    lines.add("");
    lines.add("%s: “%s”".formatted(drill.scenario().persona(), drill.scenario().prompt()));
    for (var stage : drill.stages()) {
      lines.add("");
      lines.add("Stage %d: %s".formatted(stage.stage(), stage.name()));
      stage.steps().forEach(step -> lines.add(line(step, filled)));
    }
    lines.add("");
    lines.add("Twists");
    drill.twists().forEach(t -> lines.add("  %s  %s".formatted(t.id(), t.title())));
    lines.add("");
    lines.add("Facts");
    drill
        .facts()
        .forEach(fact ->
            lines.add(
                "  %-4s %s: %s"
                    .formatted(
                        fact.isMust() ? "must" : "nice", fact.label(), filled.text(fact.text()))));
    return String.join("\n", lines) + "\n";
  }

  private static String line(Step step, Filled filled) {
    return "  %s %s %s (%d min): %s"
        .formatted(
            step.id(),
            step.core() ? "core" : "    ",
            step.title(),
            step.minutes(),
            filled.text(step.ask()));
  }
}
