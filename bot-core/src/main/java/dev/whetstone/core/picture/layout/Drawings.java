package dev.whetstone.core.picture.layout;

import dev.whetstone.core.drill.Diagram;
import java.util.List;

/// Makes layouts of diagrams.
public final class Drawings {
  private Drawings() {}

  /// A layout with what is still wrong with it. A label that would be in the way of a reader stands
  /// at the foot as a numbered note; where not even the number has room it is left out, and said.
  public record Drawing(Layout layout, List<Defect> defects) {
    /// The other one, if it has fewer defects, or as many and fewer notes.
    Drawing better(Drawing other) {
      boolean isBetter =
          other.defects.size() == defects.size()
              ? other.notes() < notes()
              : other.defects.size() < defects.size();
      return isBetter ? other : this;
    }

    private int notes() {
      return layout.legend().notes().size();
    }
  }

  /// A layout within a second: good mostly, and free of defects in most cases.
  public static Drawing fast(String title, Diagram diagram) {
    return new Search(title, diagram, Effort.FAST).best();
  }

  /// The best layout that some seconds of search find.
  public static Drawing deep(String title, Diagram diagram) {
    return new Search(title, diagram, Effort.DEEP).best();
  }
}
