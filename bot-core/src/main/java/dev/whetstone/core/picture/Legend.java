package dev.whetstone.core.picture;

import dev.whetstone.core.drill.Diagram;
import java.util.ArrayList;
import java.util.List;

/// What the marks of a diagram mean: only those that are in it.
record Legend(Diagram diagram, double width) implements Piece {
  private static final double ROW = 24;
  private static final double GAP = 12;

  private interface Mark {
    void draw(Pen pen, double x, double y);
  }

  private record Entry(Mark mark, double markWidth, String word) {
    double width() {
      return markWidth + 6 + TextStyle.LEGEND.width(word);
    }
  }

  @Override
  public double height() {
    return ROW * rows().size();
  }

  @Override
  public void draw(Pen pen, double x, double y) {
    double top = y;
    for (List<Entry> row : rows()) {
      double left = x;
      for (Entry entry : row) {
        entry.mark().draw(pen, left, top + ROW / 2);
        double text = top + (ROW - TextStyle.LEGEND.lineHeight()) / 2;
        pen.text(
            entry.word(),
            left + entry.markWidth() + 6,
            text + TextStyle.LEGEND.baseline(),
            TextStyle.LEGEND);
        left += entry.width() + GAP;
      }
      top += ROW;
    }
  }

  /// Kinds of nodes, then kinds of arrows, each begun on a new row.
  private List<List<Entry>> rows() {
    List<List<Entry>> rows = new ArrayList<>(filled(kinds()));
    rows.addAll(filled(flows()));
    return rows;
  }

  private List<List<Entry>> filled(List<Entry> entries) {
    List<List<Entry>> rows = new ArrayList<>();
    double left = 0;
    for (Entry entry : entries) {
      if (rows.isEmpty() || left + entry.width() > width) {
        rows.add(new ArrayList<>());
        left = 0;
      }
      rows.getLast().add(entry);
      left += entry.width() + GAP;
    }
    return rows;
  }

  private List<Entry> kinds() {
    return diagram.nodes().stream()
        .map(Diagram.Node::kind)
        .distinct()
        .sorted()
        .map(kind ->
            new Entry(
                (pen, x, y) -> KindMark.draw(pen, kind, x, y - KindMark.HEIGHT / 2),
                KindMark.WIDTH,
                KindMark.word(kind)))
        .toList();
  }

  private List<Entry> flows() {
    return diagram.edges().stream()
        .map(Diagram.Edge::kind)
        .distinct()
        .sorted()
        .map(flow ->
            new Entry(
                (pen, x, y) -> FlowMark.draw(pen, flow, x, y), FlowMark.WIDTH, FlowMark.word(flow)))
        .toList();
  }
}
