package dev.whetstone.app;

import dev.whetstone.app.cli.CannotGoOn;
import dev.whetstone.app.cli.DrawWish;
import dev.whetstone.app.cli.Exit;
import dev.whetstone.core.drill.Drill;
import dev.whetstone.core.drill.Step;
import dev.whetstone.core.picture.diagram.DiagramSheet;
import dev.whetstone.core.picture.diagram.Emphasis;
import dev.whetstone.core.picture.pen.Lettering;
import dev.whetstone.core.picture.pen.Sheet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Draws a drill's diagram into files.
final class DrillDrawing {
  private final Drill drill;

  DrillDrawing(Drill drill) {
    this.drill = drill;
  }

  /// Says where each file is.
  int into(DrawWish wish) {
    Emphasis emphasis = emphasis(wish.focus());
    Lettering.problem()
        .ifPresent(problem -> {
          throw new CannotGoOn(Exit.FAILED, "Nothing can be drawn here.", "The reason: " + problem);
        });
    Sheet sheet = new DiagramSheet(DrillLayouts.once(drill), emphasis);
    if (wish.png() != null) {
      write(wish.png(), sheet.png());
    }
    if (wish.svg() != null) {
      write(wish.svg(), sheet.svg().getBytes(StandardCharsets.UTF_8));
    }
    return Exit.FINE;
  }

  private Emphasis emphasis(@Nullable String focus) {
    if (focus == null) {
      return new Emphasis.Whole();
    }
    Set<String> nodes = drill.step(focus).map(Step::focus).map(Set::copyOf).orElse(Set.of());
    if (nodes.isEmpty()) {
      throw new CannotGoOn(
          Exit.USAGE,
          "%s has no step “%s” with a part of the diagram.".formatted(drill.id(), focus),
          "It has: " + String.join(", ", steps()) + ".");
    }
    return new Emphasis.Focus(nodes);
  }

  private List<String> steps() {
    return drill.stages().stream()
        .flatMap(stage -> stage.steps().stream())
        .filter(step -> !step.focus().isEmpty())
        .map(Step::id)
        .collect(Collectors.toList());
  }

  private static void write(Path file, byte[] drawn) {
    try {
      Files.write(file, drawn);
    } catch (IOException refused) {
      throw new CannotGoOn(
          Exit.FAILED,
          "%s cannot be written: %s.".formatted(file, refused.getMessage()),
          "Name a file in a folder that is there and that you may write to.");
    }
    System.out.println("Drawn: " + file);
  }
}
