package dev.whetstone.core.picture.layout;

import dev.whetstone.core.drill.Diagram;
import dev.whetstone.core.picture.layout.Layout.Wire;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Leaves out labels that hide something or are hidden, the worst first, until none is.
final class Erasing {
  private static final Set<Defect.Sort> OF_LABELS =
      EnumSet.of(
          Defect.Sort.LABEL_ON_BOX,
          Defect.Sort.LABEL_ON_LABEL,
          Defect.Sort.LABEL_ON_TITLE,
          Defect.Sort.EDGE_UNDER_LABEL);

  private final Diagram diagram;
  private Layout layout;

  Erasing(Diagram diagram, Layout layout) {
    this.diagram = diagram;
    this.layout = layout;
  }

  /// The layout without these labels.
  Layout layout() {
    Map<String, Integer> guilt = guilt();
    while (!guilt.isEmpty()) {
      String worst =
          guilt.entrySet().stream()
              .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
              .orElseThrow()
              .getKey();
      erase(worst);
      guilt = guilt();
    }
    return layout;
  }

  /// How many defects each label has part in, by the name of its edge.
  private Map<String, Integer> guilt() {
    Map<String, Integer> guilt = new HashMap<>();
    for (Defect defect : Defects.of(diagram, layout)) {
      if (OF_LABELS.contains(defect.sort())) {
        // Of an edge under a label, the label is the second that the defect names.
        if (defect.sort() != Defect.Sort.EDGE_UNDER_LABEL) {
          guilt.merge(defect.first(), 1, Integer::sum);
        }
        if (defect.sort() == Defect.Sort.EDGE_UNDER_LABEL
            || defect.sort() == Defect.Sort.LABEL_ON_LABEL) {
          guilt.merge(defect.second(), 1, Integer::sum);
        }
      }
    }
    return guilt;
  }

  private void erase(String edge) {
    List<Wire> wires =
        layout.wires().stream()
            .map(wire -> wire.name().equals(edge) ? without(wire) : wire)
            .toList();
    layout =
        new Layout(
            layout.height(),
            layout.heading(),
            layout.frames(),
            layout.boxes(),
            wires,
            layout.legend());
  }

  private static Wire without(Wire wire) {
    return new Wire(wire.from(), wire.to(), wire.kind(), wire.points(), null, wire.inLoop());
  }
}
