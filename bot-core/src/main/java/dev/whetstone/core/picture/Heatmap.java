package dev.whetstone.core.picture;

import dev.whetstone.core.picture.PracticeCalendar.Mark;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// A member's practice as a calendar: a column for each week. How far a cell is filled says how
/// much of the path was answered; other marks differ by their shape. Colour only repeats it.
record Heatmap(PracticeCalendar calendar) implements Sheet {
  private static final double MARGIN = 20;
  private static final double LEFT = 62;
  private static final double TOP = 112;
  private static final double CELL = 24;
  private static final double PITCH = 27;
  private static final double LEGEND = TOP + 7 * PITCH + 16;

  private static final Color EMPTY = Color.decode("#F3F5F9");
  private static final Color EDGE = Color.decode("#B6BFCC");
  private static final Color TODAY = Color.decode("#B4500B");
  private static final Color ICE = Color.decode("#1D5FA8");
  private static final Color EXCUSE = Color.decode("#5B6675");
  private static final Color COUNTED = Color.decode("#1F8F7D");
  private static final Color LATE = Color.decode("#B9770E");
  private static final List<Color> RAMP =
      Stream.of("#6CC0AE", "#43A896", "#1F8F7D", "#0A5A4E").map(Color::decode).toList();

  private static final Pen.Stroke THIN = Pen.Stroke.solid(1);
  private static final Pen.Stroke STRONG = new Pen.Stroke(2.2, List.of(), true);
  private static final Pen.Stroke DASHED = new Pen.Stroke(1.6, List.of(3.0, 2.4), false);

  @Override
  public String title() {
    return "Your practice";
  }

  @Override
  public String description() {
    return calendar.alt();
  }

  @Override
  public double height() {
    return LEGEND + 30 * legendRows().size() + MARGIN;
  }

  @Override
  public void draw(Pen pen) {
    pen.fill(new Rectangle2D.Double(0, 0, WIDTH, height()), Color.WHITE);
    head(pen);
    for (DayOfWeek day : Set.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY)) {
      String name = day.getDisplayName(java.time.format.TextStyle.SHORT, Locale.ENGLISH);
      pen.text(name, MARGIN, TOP + PITCH * (day.getValue() - 1) + 17, TextStyle.CAPTION);
    }
    LocalDate first = PracticeCalendar.firstDay(calendar.today());
    for (LocalDate day = first; !day.isAfter(calendar.today()); day = day.plusDays(1)) {
      double x = LEFT + PITCH * ChronoUnit.WEEKS.between(first, day);
      double y = TOP + PITCH * (day.getDayOfWeek().getValue() - 1);
      cell(pen, calendar.on(day), x, y);
      if (day.equals(calendar.today())) {
        pen.line(rounded(x - 1.5, y - 1.5, CELL + 3), TODAY, Pen.Stroke.solid(2));
      }
    }
    months(pen, first);
    legend(pen);
  }

  private void head(Pen pen) {
    String last =
        DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH).format(calendar.today());
    String streak = "Streak %d, longest %d".formatted(calendar.streak(), calendar.longest());
    pen.text(title(), MARGIN, MARGIN + 20, TextStyle.TITLE);
    pen.text(
        "%d weeks until %s, which is framed".formatted(PracticeCalendar.WEEKS, last),
        MARGIN,
        MARGIN + 46,
        TextStyle.CAPTION);
    double right = WIDTH - MARGIN - TextStyle.CHART.width(streak);
    pen.text(streak, right, MARGIN + 20, TextStyle.CHART);
  }

  /// The names of months that have at least three more columns.
  private void months(Pen pen, LocalDate first) {
    Month before = first.minusWeeks(1).getMonth();
    for (int week = 0; week < PracticeCalendar.WEEKS - 2; week++) {
      Month month = first.plusWeeks(week).getMonth();
      if (month != before && first.plusWeeks(week + 2L).getMonth() == month) {
        String name = month.getDisplayName(java.time.format.TextStyle.SHORT, Locale.ENGLISH);
        pen.text(name, LEFT + PITCH * week, TOP - 9, TextStyle.CAPTION);
      }
      before = month;
    }
  }

  private static void cell(Pen pen, Mark mark, double x, double y) {
    if (mark == Mark.NO_ROUND) {
      pen.fill(new Ellipse2D.Double(x + CELL / 2 - 1.2, y + CELL / 2 - 1.2, 2.4, 2.4), EDGE);
      return;
    }
    pen.fill(rounded(x, y, CELL), EMPTY);
    switch (mark) {
      case QUARTER, HALF, MOST, WHOLE -> {
        double height = CELL * mark.quarters() / 4;
        pen.fill(
            new RoundRectangle2D.Double(x, y + CELL - height, CELL, height, 6, 6),
            RAMP.get(mark.quarters() - 1));
      }
      case COUNTED -> {
        pen.fill(rounded(x, y, CELL), COUNTED);
        pen.line(path(x + 6, y + 13, x + 10, y + 17, x + 18, y + 7), Color.WHITE, STRONG);
      }
      case LATE -> {
        pen.fill(rounded(x, y, CELL), LATE);
        pen.line(
            Hatch.of(new Rectangle2D.Double(x + 1, y + 1, CELL - 2, CELL - 2)), Color.WHITE, THIN);
      }
      case FROZEN -> star(pen, x + CELL / 2, y + CELL / 2);
      case EXCUSED -> pen.line(new Ellipse2D.Double(x + 7, y + 7, 10, 10), EXCUSE, STRONG);
      case UNANSWERED, OPEN, NO_ROUND -> {}
    }
    pen.line(
        rounded(x, y, CELL), mark == Mark.OPEN ? TODAY : EDGE, mark == Mark.OPEN ? DASHED : THIN);
  }

  private static void star(Pen pen, double x, double y) {
    for (double turn = Math.PI / 6; turn < Math.PI; turn += Math.PI / 3) {
      double dx = 7.5 * Math.cos(turn);
      double dy = 7.5 * Math.sin(turn);
      pen.line(new Line2D.Double(x - dx, y - dy, x + dx, y + dy), ICE, STRONG);
    }
  }

  private void legend(Pen pen) {
    double y = LEGEND;
    for (List<Mark> row : legendRows()) {
      double x = LEFT;
      for (Mark mark : row) {
        cell(pen, mark, x, y - 4);
        pen.text(mark.words(), x + CELL + 6, y + 12, TextStyle.LEGEND);
        x += CELL + 6 + TextStyle.LEGEND.width(mark.words()) + 16;
      }
      y += 30;
    }
  }

  /// The marks that are there: how much was answered, then all else.
  private List<List<Mark>> legendRows() {
    List<Mark> there =
        Stream.of(Mark.values())
            .filter(mark -> mark != Mark.NO_ROUND && calendar.days().contains(mark))
            .toList();
    return Stream.of(
            there.stream().filter(mark -> mark.quarters() > 0).toList(),
            there.stream().filter(mark -> mark.quarters() == 0).toList())
        .filter(row -> !row.isEmpty())
        .toList();
  }

  private static RoundRectangle2D rounded(double x, double y, double side) {
    return new RoundRectangle2D.Double(x, y, side, side, 8, 8);
  }

  private static Path2D path(double x, double y, double... rest) {
    Path2D path = new Path2D.Double();
    path.moveTo(x, y);
    for (int i = 0; i < rest.length; i += 2) {
      path.lineTo(rest[i], rest[i + 1]);
    }
    return path;
  }
}
