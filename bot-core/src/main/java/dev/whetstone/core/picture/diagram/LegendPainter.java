package dev.whetstone.core.picture.diagram;

import dev.whetstone.core.drill.Diagram.Flow;
import dev.whetstone.core.drill.Diagram.Kind;
import dev.whetstone.core.picture.layout.Area;
import dev.whetstone.core.picture.layout.Layout;
import dev.whetstone.core.picture.layout.Spot;
import dev.whetstone.core.picture.pen.Ink;
import dev.whetstone.core.picture.pen.Pen;
import dev.whetstone.core.picture.pen.Sheet;
import dev.whetstone.core.picture.pen.Stroke;
import dev.whetstone.core.picture.pen.TextStyle;
import java.util.List;

/// Draws what the marks of a diagram mean: a row for the kinds, a row for the lines.
final class LegendPainter {
  private static final double MARK = 26;
  private static final double MARK_HEIGHT = 16;
  private static final double ARROW = 37;
  private static final double ROW = 28;
  private static final double ROW_ABOVE_NOTES = 20;
  private static final double WIDEST_GAP = 22;

  private LegendPainter() {}

  static void draw(Pen pen, Layout.Legend legend, boolean loop) {
    kinds(pen, legend.kinds(), legend.top());
    double x = Sheet.EDGE;
    double y = legend.top() + 8 + (legend.notes().isEmpty() ? ROW : ROW_ABOVE_NOTES);
    for (Flow flow : legend.flows()) {
      FlowLook look = FlowLook.of(flow);
      x = word(pen, look.word(), arrow(pen, look, x, y), y + 4) + WIDEST_GAP;
    }
    if (loop && legend.learns()) {
      word(pen, "learning loop", loop(pen, x, y), y + 4);
    }
  }

  private static void kinds(Pen pen, List<Kind> kinds, double top) {
    double taken = kinds.stream().mapToDouble(LegendPainter::width).sum();
    double free = Sheet.WIDTH - 2 * Sheet.EDGE - taken;
    double gap = Math.min(WIDEST_GAP, free / Math.max(1, kinds.size() - 1));
    double x = Sheet.EDGE;
    for (Kind kind : kinds) {
      KindLook look = KindLook.of(kind);
      NodePainter.shape(pen, kind, new Area(x, top + 1, MARK, MARK_HEIGHT), look);
      pen.text(look.word(), x + indent(kind), top + 13, TextStyle.LEGEND);
      x += width(kind) + gap;
    }
  }

  private static double width(Kind kind) {
    return indent(kind) + TextStyle.LEGEND.width(KindLook.of(kind).word());
  }

  private static double indent(Kind kind) {
    return MARK + 5 + (kind == Kind.BATCH ? Outline.SHEET : 0);
  }

  /// Returns where its word begins.
  private static double arrow(Pen pen, FlowLook look, double x, double y) {
    WirePath path = new WirePath(List.of(new Spot(x, y), new Spot(x + ARROW, y)));
    pen.line(path.lineTo(look.head()), look.ink(), look.stroke());
    pen.fill(path.head(look.head(), look.half()), look.ink());
    return x + ARROW + 6;
  }

  private static double loop(Pen pen, double x, double y) {
    pen.line(Shapes.open(x + 5, y, x + 30, y), LoopGlow.INK, Stroke.rounded(LoopGlow.WIRE));
    pen.line(Shapes.open(x + 2, y, x + 33, y), FlowLook.of(Flow.REQUEST).ink(), Stroke.solid(1.7));
    return x + ARROW + 4;
  }

  /// Returns where it ends.
  private static double word(Pen pen, String word, double x, double baseline) {
    pen.text(word, x, baseline, TextStyle.LEGEND.in(Ink.TEXT));
    return x + TextStyle.LEGEND.width(word);
  }
}
