package dev.whetstone.core.picture.layout;

import dev.whetstone.core.picture.layout.Defect.Sort;
import dev.whetstone.core.picture.layout.Layout.Wire;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// How good a layout is, by what disturbs a reader; lower is better.
record Score(Parts parts, Cells cells, Layout layout, List<Defect> defects) {
  private static final double DEFECT = 40;
  private static final Set<Sort> GRAVE = EnumSet.of(Sort.FRAMES_OVERLAP, Sort.TOO_TALL);
  private static final double MORE_IF_GRAVE = 160;
  private static final double CROSSING = 6;
  private static final double BEND = 2;
  private static final double PX = 0.012;
  private static final double PX_HIGH = 0.05;
  private static final double TALL = 720;
  private static final double PX_TOO_TALL = 0.25;
  private static final double CLIENT_COLUMN = 12;
  private static final double CLIENT_ROW = 8;
  private static final double REQUEST_BACKWARDS = 1.5;

  double value() {
    long grave = defects.stream().filter(d -> GRAVE.contains(d.sort())).count();
    return DEFECT * defects.size()
        + MORE_IF_GRAVE * grave
        + CROSSING * crossings()
        + wires()
        + PX_HIGH * layout.height()
        + PX_TOO_TALL * Math.clamp(layout.height() - TALL, 0, Layout.TALLEST - TALL)
        + places();
  }

  private double wires() {
    double cost = 0;
    for (Wire wire : layout.wires()) {
      cost += BEND * (wire.points().size() - 2);
      for (int i = 1; i < wire.points().size(); i++) {
        cost += PX * wire.points().get(i - 1).distance(wire.points().get(i));
      }
    }
    return cost;
  }

  private double places() {
    double cost = 0;
    for (int node = 0; node < parts.nodes(); node++) {
      cost +=
          parts.isClient(node)
              ? CLIENT_COLUMN * cells.column(node) + CLIENT_ROW * cells.row(node)
              : 0;
    }
    for (int edge = 0; edge < parts.edges(); edge++) {
      boolean backwards = cells.column(parts.to(edge)) < cells.column(parts.from(edge));
      cost += parts.isRequest(edge) && backwards ? REQUEST_BACKWARDS : 0;
    }
    return cost;
  }

  private int crossings() {
    int crossings = 0;
    List<Wire> wires = layout.wires();
    for (int a = 0; a < wires.size(); a++) {
      for (int b = a + 1; b < wires.size(); b++) {
        crossings += crossings(wires.get(a).points(), wires.get(b).points());
      }
    }
    return crossings;
  }

  private static int crossings(List<Spot> one, List<Spot> other) {
    int crossings = 0;
    for (int i = 1; i < one.size(); i++) {
      for (int j = 1; j < other.size(); j++) {
        crossings += cross(one.get(i - 1), one.get(i), other.get(j - 1), other.get(j)) ? 1 : 0;
      }
    }
    return crossings;
  }

  private static boolean cross(Spot a, Spot b, Spot c, Spot d) {
    boolean level = a.y() == b.y();
    if (level == (c.y() == d.y())) {
      return false;
    }
    return level ? crosses(a, b, c, d) : crosses(c, d, a, b);
  }

  /// Whether a level piece meets an upright one.
  private static boolean crosses(Spot a, Spot b, Spot c, Spot d) {
    return Math.min(a.x(), b.x()) <= c.x()
        && c.x() <= Math.max(a.x(), b.x())
        && Math.min(c.y(), d.y()) <= a.y()
        && a.y() <= Math.max(c.y(), d.y());
  }
}
