package dev.whetstone.core.picture.layout;

import dev.whetstone.core.drill.Diagram;
import dev.whetstone.core.picture.layout.Layout.Label;
import dev.whetstone.core.picture.layout.Layout.Wire;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What a map does with names that find no room: labels that hide something, are hidden or found no
/// place become numbers on their wires, explained at the foot; the worst first, until none is in
/// the way. A label is left out where not even its number finds room.
final class Footnotes {
  private static final Set<Defect.Sort> OF_LABELS =
      EnumSet.of(
          Defect.Sort.LABEL_ON_BOX,
          Defect.Sort.LABEL_ON_LABEL,
          Defect.Sort.LABEL_ON_TITLE,
          Defect.Sort.EDGE_UNDER_LABEL);

  private final Diagram diagram;
  private final Set<Integer> noted = new TreeSet<>();
  private Layout layout;

  Footnotes(Diagram diagram, Layout layout) {
    this.diagram = diagram;
    this.layout = layout;
  }

  /// The layout with these numbers and notes.
  Layout layout() {
    for (Map<String, Integer> guilt = guilt(); !guilt.isEmpty(); guilt = guilt()) {
      String worst =
          guilt.entrySet().stream()
              .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
              .orElseThrow()
              .getKey();
      wires().filter(edge -> wire(edge).name().equals(worst)).forEach(this::note);
    }
    wires().filter(this::isLeftOut).forEach(this::note);
    return noted.isEmpty() ? layout : new NoteRows(diagram, layout, noted).layout();
  }

  private IntStream wires() {
    return IntStream.range(0, layout.wires().size());
  }

  private Wire wire(int edge) {
    return layout.wires().get(edge);
  }

  private boolean isLeftOut(int edge) {
    return wire(edge).label() == null && diagram.edges().get(edge).label() != null;
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

  private void note(int edge) {
    Area place = new MarkPlaces(layout, edge).best().orElse(null);
    if (place == null) {
      noted.remove(edge);
    } else {
      noted.add(edge);
    }
    label(edge, place == null ? null : new Label(place, List.of("")));
  }

  private void label(int edge, @Nullable Label label) {
    List<Wire> wires = new ArrayList<>(layout.wires());
    wires.set(edge, wire(edge).with(label));
    layout = layout.with(wires, layout.height(), layout.legend());
  }
}
