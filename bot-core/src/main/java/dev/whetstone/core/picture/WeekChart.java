package dev.whetstone.core.picture;

import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Locale;

/// A channel's week as bars: people on time, and hatched on top of them those who were late.
record WeekChart(PracticeWeek week) implements Sheet {
  private static final double MARGIN = 20;
  private static final double LEFT = 56;
  private static final double TOP = 104;
  private static final double TALL = 200;
  private static final double BASE = TOP + TALL;
  private static final double COLUMN = (WIDTH - MARGIN - LEFT) / 7;
  private static final double BAR = 60;
  private static final int LINES = 5;

  private static final Color GRID = Color.decode("#E2E6EC");
  private static final Color ZERO = Color.decode("#64748B");
  private static final Color ON_TIME = Color.decode("#1D5FA8");
  private static final Color LATE = Color.decode("#B9770E");
  private static final Pen.Stroke THIN = Pen.Stroke.solid(1);
  private static final Pen.Stroke SLANT = Pen.Stroke.solid(1.5);

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
    return BASE + 92;
  }

  @Override
  public void draw(Pen pen) {
    pen.fill(new Rectangle2D.Double(0, 0, WIDTH, height()), Color.WHITE);
    pen.text(title(), MARGIN, MARGIN + 20, TextStyle.TITLE);
    pen.text("People a round, " + week.span(), MARGIN, MARGIN + 46, TextStyle.CAPTION);
    int step = step();
    grid(pen, step);
    for (int i = 0; i < 7; i++) {
      bar(pen, i, TALL / (step * LINES));
    }
    pen.line(new Line2D.Double(LEFT, BASE, WIDTH - MARGIN, BASE), ZERO, SLANT);
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
      double y = BASE - TALL * line / LINES;
      String number = String.valueOf(line * step);
      pen.line(new Line2D.Double(LEFT, y, WIDTH - MARGIN, y), GRID, THIN);
      pen.text(number, LEFT - 10 - TextStyle.CAPTION.width(number), y + 4.5, TextStyle.CAPTION);
    }
  }

  private void bar(Pen pen, int index, double unit) {
    PracticeWeek.Day day = week.days().get(index);
    double middle = LEFT + COLUMN * (index + 0.5);
    double onTime = day.onTime() * unit;
    double late = day.late() * unit;
    Rectangle2D low = new Rectangle2D.Double(middle - BAR / 2, BASE - onTime, BAR, onTime);
    Rectangle2D high = new Rectangle2D.Double(middle - BAR / 2, BASE - onTime - late, BAR, late);
    if (day.onTime() > 0) {
      pen.fill(low, ON_TIME);
    }
    if (day.late() > 0) {
      late(pen, high);
    }
    if (day.round()) {
      centred(pen, String.valueOf(day.people()), middle, BASE - onTime - late - 7, TextStyle.CHART);
    } else {
      centred(pen, "no round", middle, BASE - 8, TextStyle.CAPTION);
    }
    var date = week.monday().plusDays(index);
    String name =
        date.getDayOfWeek().getDisplayName(java.time.format.TextStyle.SHORT, Locale.ENGLISH);
    centred(pen, name + " " + date.getDayOfMonth(), middle, BASE + 20, TextStyle.CAPTION);
  }

  private static void late(Pen pen, Rectangle2D area) {
    pen.fill(area, LATE);
    pen.line(Hatch.of(area), Color.WHITE, SLANT);
    pen.line(area, LATE, SLANT);
  }

  private static void legend(Pen pen) {
    double y = BASE + 44;
    Rectangle2D onTime = new Rectangle2D.Double(LEFT, y, 18, 18);
    Rectangle2D late = new Rectangle2D.Double(LEFT + 190, y, 18, 18);
    pen.fill(onTime, ON_TIME);
    pen.text("before the deadline", LEFT + 26, y + 13.5, TextStyle.CAPTION);
    late(pen, late);
    pen.text("after it, in the grace time", LEFT + 216, y + 13.5, TextStyle.CAPTION);
  }

  private static void centred(
      Pen pen, String text, double middle, double baseline, TextStyle style) {
    pen.text(text, middle - style.width(text) / 2, baseline, style);
  }
}
