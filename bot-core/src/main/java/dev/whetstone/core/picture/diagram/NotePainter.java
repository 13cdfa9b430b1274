package dev.whetstone.core.picture.diagram;

import dev.whetstone.core.picture.layout.Area;
import dev.whetstone.core.picture.layout.Layout;
import dev.whetstone.core.picture.pen.Ink;
import dev.whetstone.core.picture.pen.Pen;
import dev.whetstone.core.picture.pen.Stroke;
import dev.whetstone.core.picture.pen.TextStyle;
import dev.whetstone.core.picture.pen.Weight;

/// Draws notes: a number in a ring, on a wire and again at the foot, there with its words.
final class NotePainter {
  private static final double SIZE = Layout.Note.RING;
  private static final double LINE = 1.2;
  private static final double TO_BASELINE = 12;

  private NotePainter() {}

  static void draw(Pen pen, Layout.Note note, Ink ink) {
    Area ring = new Area(note.at().x(), note.at().y() - TO_BASELINE, SIZE, SIZE);
    mark(pen, ring, note.mark(), ink);
    pen.text(
        note.text(),
        note.at().x() + Layout.Note.INDENT,
        note.at().y(),
        TextStyle.of(Weight.MEDIUM, 11, ink));
  }

  static void mark(Pen pen, Area area, String number, Ink ink) {
    pen.fill(Shapes.rounded(area, SIZE / 2), Ink.WHITE);
    pen.line(Shapes.rounded(area, SIZE / 2), ink, Stroke.solid(LINE));
    pen.centred(
        number, area.middle().x(), area.y() + TO_BASELINE, TextStyle.of(Weight.BOLD, 11, ink));
  }
}
