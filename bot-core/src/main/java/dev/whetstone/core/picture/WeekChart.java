package dev.whetstone.core.picture;

import dev.whetstone.core.picture.pen.Ink;
import dev.whetstone.core.picture.pen.Pen;
import dev.whetstone.core.picture.pen.Sheet;
import dev.whetstone.core.picture.pen.Stroke;
import dev.whetstone.core.picture.pen.TextStyle;
import dev.whetstone.core.picture.pen.Weight;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.time.LocalDate;
import java.util.Locale;

/// A channel's week as bars: people on time, and hatched on top of them those who were late.
record WeekChart(PracticeWeek week) implements Sheet {
  private static final double LEFT = 48;
  private static final double TOP = 84;
  private static final double BASE = 354;
  private static final double COLUMN = (WIDTH - EDGE - LEFT) / 7;
  private static final double BAR = COLUMN * 0.6;
  private static final int LINES = 5;

  /// A lower part has no room for its number, in px.
  private static final double LOW = 17;

  private static final Ink GRID = Ink.of("#E2E6EC");
  private static final Ink ZERO = Ink.of("#64748B");
  private static final Ink ON_TIME = Ink.of("#1D5FA8");
  private static final Ink LATE = Ink.of("#B4500B");
  private static final TextStyle AXIS = TextStyle.of(Weight.MEDIUM, 12, Ink.SOFT);
  private static final TextStyle DAY = AXIS.in(Ink.TEXT);
  private static final TextStyle PART = TextStyle.of(Weight.SEMI_BOLD, 12, Ink.WHITE);
  private static final TextStyle TOTAL = TextStyle.of(Weight.BOLD, 13, Ink.TEXT);

  @Override
  public String title() {
    return "Who took part";
  }

  @Override
  public String description() {
    return week.alt();
  }

  @Override
  public double height() {
    return 420;
  }

  @Override
  public void draw(Pen pen) {
    pen.text(title(), EDGE, 36, TextStyle.TITLE);
    pen.text("People a round, " + week.span(), EDGE, 58, TextStyle.CAPTION);
    int step = step();
    grid(pen, step);
    for (int i = 0; i < 7; i++) {
      bar(pen, i, (BASE - TOP) / (step * LINES));
    }
    pen.line(new Line2D.Double(LEFT, BASE, WIDTH - EDGE, BASE), ZERO, Stroke.solid(1));
    legend(pen);
  }

  /// People from one line of the grid to the next: 1, 2 or 5 times a power of ten.
  private int step() {
    int most = week.days().stream().mapToInt(PracticeWeek.Day::people).max().orElse(0);
    int power = 1;
    while (10 * power * LINES < most) {
      power *= 10;
    }
    for (int times : new int[] {1, 2, 5}) {
      if (times * power * LINES >= most) {
        return times * power;
      }
    }
    return 10 * power;
  }

  private static void grid(Pen pen, int step) {
    for (int line = 0; line <= LINES; line++) {
      double y = BASE - (BASE - TOP) * line / LINES;
      pen.line(new Line2D.Double(LEFT, y, WIDTH - EDGE, y), GRID, Stroke.solid(1));
      pen.flushRight(String.valueOf(line * step), LEFT - 8, y + 4, AXIS);
    }
  }

  private void bar(Pen pen, int index, double unit) {
    PracticeWeek.Day day = week.days().get(index);
    double middle = LEFT + COLUMN * (index + 0.5);
    double onTime = BASE - day.onTime() * unit;
    double late = onTime - day.late() * unit;
    if (day.onTime() > 0) {
      onTime(pen, bar(middle, onTime, BASE));
      number(pen, day.onTime(), bar(middle, onTime, BASE), ON_TIME);
    }
    if (day.late() > 0) {
      late(pen, bar(middle, late, onTime));
      number(pen, day.late(), bar(middle, late, onTime), LATE);
    }
    if (day.round()) {
      pen.centred(String.valueOf(day.people()), middle, late - 6, TOTAL);
    } else {
      pen.centred("no round", middle, BASE - 8, TextStyle.CAPTION);
    }
    LocalDate date = week.monday().plusDays(index);
    String name =
        date.getDayOfWeek().getDisplayName(java.time.format.TextStyle.SHORT, Locale.ENGLISH);
    pen.centred(name + " " + date.getDayOfMonth(), middle, BASE + 18, DAY);
  }

  private static Rectangle2D bar(double middle, double top, double bottom) {
    return new Rectangle2D.Double(middle - BAR / 2, top, BAR, bottom - top);
  }

  private static void onTime(Pen pen, Rectangle2D area) {
    pen.fill(area, ON_TIME);
  }

  private static void late(Pen pen, Rectangle2D area) {
    pen.fill(area, LATE);
    pen.line(Hatch.of(area), Ink.WHITE.faded(0.55), Stroke.solid(1.6));
    // Two px of white between the parts.
    double foot = area.getMaxY();
    pen.line(
        new Line2D.Double(area.getX(), foot, area.getMaxX(), foot), Ink.WHITE, Stroke.solid(2));
  }

  /// How many, in the middle of a part that has room for it.
  private static void number(Pen pen, int people, Rectangle2D area, Ink field) {
    if (area.getHeight() <= LOW) {
      return;
    }
    String number = String.valueOf(people);
    double width = PART.width(number) + 8;
    pen.fill(
        new RoundRectangle2D.Double(
            area.getCenterX() - width / 2, area.getCenterY() - 8, width, 16, 8, 8),
        field);
    pen.centred(number, area.getCenterX(), area.getCenterY() + 4.5, PART);
  }

  private static void legend(Pen pen) {
    double y = BASE + 36;
    onTime(pen, new Rectangle2D.Double(LEFT, y, 16, 14));
    pen.text("before the deadline", LEFT + 22, y + 11.5, DAY);
    double x = LEFT + 22 + DAY.width("before the deadline") + 24;
    late(pen, new Rectangle2D.Double(x, y, 16, 14));
    pen.text("after it, in the grace time", x + 22, y + 11.5, DAY);
  }
}
