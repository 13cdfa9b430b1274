package dev.whetstone.core.picture;

import dev.whetstone.core.picture.PracticeCalendar.Mark;
import dev.whetstone.core.picture.pen.Ink;
import dev.whetstone.core.picture.pen.Pen;
import dev.whetstone.core.picture.pen.Stroke;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import java.util.stream.Stream;

/// A day of the calendar. The more of the path was answered, the darker; all else has a sign of its
/// own, and the darkest has a dot, so that nothing depends on colour.
final class DayCell {
  /// Of the calendar's cells, in px.
  static final double SIDE = 24;

  /// Of the legend's cells, in px.
  static final double SMALL = 17;

  static final Ink TODAY = Ink.of("#B4500B");

  private static final Ink NONE = Ink.of("#EBEDF1");
  private static final Ink RIM = Ink.of("#D5DAE2");
  private static final Ink NO_ROUND = Ink.of("#F6F7F9");
  private static final Ink ICE = Ink.of("#1D5FA8");
  private static final Ink ICE_FIELD = Ink.of("#E3EEFA");
  private static final Ink EXCUSE = Ink.of("#5B6675");
  private static final Ink LATE = Ink.of("#B9770E");
  private static final List<Ink> RAMP =
      Stream.of("#BFE3DA", "#6CC0AE", "#1F8F7D", "#0A5A4E").map(Ink::of).toList();

  private static final Stroke THIN = Stroke.solid(0.8);
  private static final Stroke STRONG = Stroke.rounded(2.2);
  private static final Stroke STRIPE = Stroke.solid(1.6);

  private final Pen pen;
  private final AffineTransform place;
  private final double scale;

  private DayCell(Pen pen, double x, double y, double side) {
    this.pen = pen;
    this.scale = side / SIDE;
    this.place = new AffineTransform(scale, 0, 0, scale, x, y);
  }

  static void draw(Pen pen, Mark mark, double x, double y) {
    new DayCell(pen, x, y, SIDE).draw(mark);
  }

  static void small(Pen pen, Mark mark, double x, double y) {
    new DayCell(pen, x, y, SMALL).draw(mark);
  }

  private void draw(Mark mark) {
    switch (mark) {
      case NO_ROUND -> fill(field(), NO_ROUND);
      case QUARTER, HALF, MOST -> fill(field(), RAMP.get(mark.quarters() - 1));
      case WHOLE -> {
        fill(field(), RAMP.getLast());
        fill(new Ellipse2D.Double(10, 10, 4, 4), Ink.WHITE);
      }
      case COUNTED -> {
        fill(field(), RAMP.get(2));
        line(lines(6.5, 12.5, 10.5, 16.5, 17.5, 7.5), Ink.WHITE, STRONG);
      }
      case LATE -> {
        fill(field(), LATE);
        line(Hatch.of(new Rectangle2D.Double(2, 2, 20, 20)), Ink.WHITE.faded(0.7), STRIPE);
      }
      case FROZEN -> {
        fill(field(), ICE_FIELD);
        star();
      }
      case EXCUSED -> {
        blank();
        line(new Ellipse2D.Double(7, 7, 10, 10), EXCUSE, STRONG);
      }
      case UNANSWERED -> blank();
      case OPEN -> {
        fill(field(), Ink.WHITE);
        line(field(), RIM, THIN);
        for (double x = 6; x <= 18; x += 6) {
          fill(new Ellipse2D.Double(x - 1.5, 10.5, 3, 3), TODAY);
        }
      }
    }
  }

  private void blank() {
    fill(field(), NONE);
    line(field(), RIM, THIN);
  }

  private void star() {
    for (double turn = Math.PI / 6; turn < Math.PI; turn += Math.PI / 3) {
      double dx = 6.5 * Math.cos(turn);
      double dy = 6.5 * Math.sin(turn);
      line(lines(12 - dx, 12 - dy, 12 + dx, 12 + dy), ICE, STRONG);
    }
  }

  private void fill(Shape shape, Ink ink) {
    pen.fill(place.createTransformedShape(shape), ink);
  }

  private void line(Shape shape, Ink ink, Stroke stroke) {
    pen.line(
        place.createTransformedShape(shape),
        ink,
        new Stroke(stroke.width() * scale, stroke.dash(), stroke.round()));
  }

  private static Shape field() {
    return new RoundRectangle2D.Double(0, 0, SIDE, SIDE, 8, 8);
  }

  private static Shape lines(double x, double y, double... rest) {
    Path2D path = new Path2D.Double();
    path.moveTo(x, y);
    for (int i = 0; i < rest.length; i += 2) {
      path.lineTo(rest[i], rest[i + 1]);
    }
    return path;
  }
}
