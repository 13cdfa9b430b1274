package dev.whetstone.core.picture.diagram;

import dev.whetstone.core.drill.Diagram.Kind;
import dev.whetstone.core.picture.layout.Area;
import dev.whetstone.core.picture.layout.Layout;
import dev.whetstone.core.picture.pen.Pen;
import dev.whetstone.core.picture.pen.Stroke;
import dev.whetstone.core.picture.pen.TextStyle;
import dev.whetstone.core.picture.pen.Weight;
import java.awt.Shape;

/// Draws nodes.
final class NodePainter {
  private static final double LINE = 15.5;
  private static final Stroke RIM = Stroke.solid(1.4);
  private static final Stroke CREASE = Stroke.solid(1.2);
  private static final Stroke DASHED = Stroke.dashed(1.4, 4, 2.6);

  private NodePainter() {}

  static void draw(Pen pen, Layout.Box box, KindLook look) {
    shape(pen, box.kind(), box.area(), look);
    text(pen, box, look);
    if (Icon.isOn(box.kind())) {
      double middle = box.area().middle().y();
      Icon.draw(pen, box.kind(), box.area().x() + Icon.INDENT, middle, look.mark());
    }
  }

  /// The shape without text: also what stands in the legend.
  static void shape(Pen pen, Kind kind, Area area, KindLook look) {
    if (kind == Kind.BATCH) {
      Area behind =
          new Area(area.x() + Outline.SHEET, area.y() + Outline.SHEET, area.width(), area.height());
      filled(pen, Outline.of(kind, behind), look, CREASE);
    }
    filled(pen, Outline.of(kind, area), look, kind == Kind.EXTERNAL ? DASHED : RIM);
    Outline.crease(kind, area).ifPresent(crease -> pen.line(crease, look.rim(), CREASE));
  }

  private static void filled(Pen pen, Shape shape, KindLook look, Stroke rim) {
    pen.fill(shape, look.fill());
    pen.line(shape, look.rim(), rim);
  }

  private static void text(Pen pen, Layout.Box box, KindLook look) {
    TextStyle style = TextStyle.of(Weight.SEMI_BOLD, 12.5, look.text());
    Area area = box.area();
    double top = area.middle().y() - box.lines().size() * LINE / 2 + lift(box.kind());
    for (int i = 0; i < box.lines().size(); i++) {
      pen.centred(box.lines().get(i), middle(box), top + i * LINE + 0.74 * LINE, style);
    }
  }

  /// Below the lid of a cylinder.
  private static double lift(Kind kind) {
    return kind == Kind.STORE ? 4 : 0;
  }

  /// Where the text's middle is: right of the icon, left of a lying cylinder's lid.
  private static double middle(Layout.Box box) {
    double middle = box.area().middle().x();
    if (box.kind() == Kind.STREAM) {
      return middle - 2.5;
    }
    return Icon.isOn(box.kind()) ? middle + (Icon.INDENT + Icon.WIDTH - 6) / 2 : middle;
  }
}
