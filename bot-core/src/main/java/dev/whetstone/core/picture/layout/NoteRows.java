package dev.whetstone.core.picture.layout;

import dev.whetstone.core.drill.Diagram;
import dev.whetstone.core.picture.layout.Layout.Label;
import dev.whetstone.core.picture.layout.Layout.Legend;
import dev.whetstone.core.picture.layout.Layout.Note;
import dev.whetstone.core.picture.layout.Layout.Wire;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// Numbers the notes as they are read, from above, and sets them in rows under the legend.
final class NoteRows {
  /// The foot of a picture grows by this with each row but the first, in px.
  static final double ROW = 16;

  private static final double FIRST = 47;
  private static final double BELOW = 10;
  private static final double FIRST_ROW = 3;
  private static final double LEFT = 20;
  private static final double GAP = 18;

  private final Diagram diagram;
  private final Layout layout;
  private final Set<Integer> noted;

  /// @param noted the edges whose label stands at the foot, by index
  NoteRows(Diagram diagram, Layout layout, Set<Integer> noted) {
    this.diagram = diagram;
    this.layout = layout;
    this.noted = noted;
  }

  /// The layout with numbers and notes. A note for which the picture would become too tall is left
  /// out with its number.
  Layout layout() {
    double most = Math.max(Layout.TALLEST, layout.height() + FIRST_ROW);
    List<Wire> wires = new ArrayList<>(layout.wires());
    List<Note> notes = new ArrayList<>();
    double x = LEFT;
    double y = layout.legend().top() + FIRST;
    for (int edge : fromAbove()) {
      String text = Objects.requireNonNull(diagram.edges().get(edge).label());
      double wide = Note.INDENT + Lettering.EDGE.width(text);
      boolean isFull = x > LEFT && x + wide > Layout.WIDTH - LEFT;
      Wire wire = wires.get(edge);
      if (isFull && y + ROW + BELOW > most) {
        wires.set(edge, wire.with(null));
      } else {
        y += isFull ? ROW : 0;
        x = isFull ? LEFT : x;
        String mark = String.valueOf(notes.size() + 1);
        wires.set(edge, wire.with(new Label(place(edge), List.of(mark))));
        notes.add(new Note(wire.from(), wire.to(), mark, new Spot(x, y), text));
        x += wide + GAP;
      }
    }
    Legend old = layout.legend();
    return layout.with(
        wires,
        Math.max(layout.height(), y + BELOW),
        new Legend(old.top(), old.kinds(), old.flows(), old.learns(), notes));
  }

  private List<Integer> fromAbove() {
    return noted.stream()
        .sorted(
            Comparator.<Integer>comparingDouble(edge -> place(edge).y())
                .thenComparingDouble(edge -> place(edge).x()))
        .toList();
  }

  private Area place(int edge) {
    return Objects.requireNonNull(layout.wires().get(edge).label()).area();
  }
}
