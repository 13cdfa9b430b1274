package dev.whetstone.core.picture.layout;

import dev.whetstone.core.drill.Diagram;
import java.util.List;

/// Makes layouts of diagrams.
public final class Drawings {
  private Drawings() {}

  /// A layout with what is still wrong with it. What would be in the way of a reader and can be
  /// left out, a label, is left out, and said.
  public record Drawing(Layout layout, List<Defect> defects) {}

  /// A layout within a second: good mostly, and free of defects in most cases.
  public static Drawing fast(String title, Diagram diagram) {
    return drawing(diagram, new Search(title, diagram, Effort.FAST).best());
  }

  /// The best layout that some seconds of search find.
  public static Drawing deep(String title, Diagram diagram) {
    return drawing(diagram, new Search(title, diagram, Effort.DEEP).best());
  }

  private static Drawing drawing(Diagram diagram, Draft draft) {
    Layout readable = new Erasing(diagram, draft.layout()).layout();
    return new Drawing(readable, Defects.of(diagram, readable));
  }
}
