package dev.whetstone.core.picture;

import dev.whetstone.core.picture.PracticeCalendar.Mark;
import dev.whetstone.core.picture.pen.Ink;
import dev.whetstone.core.picture.pen.Pen;
import dev.whetstone.core.picture.pen.Sheet;
import dev.whetstone.core.picture.pen.Stroke;
import dev.whetstone.core.picture.pen.TextStyle;
import dev.whetstone.core.picture.pen.Weight;
import java.awt.geom.RoundRectangle2D;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// A member's practice as a calendar: a column for each week, today framed.
record Heatmap(PracticeCalendar calendar) implements Sheet {
  private static final double LEFT = 62;
  private static final double TOP = 104;
  private static final double PITCH = DayCell.SIDE + 3;
  private static final double LEGEND = TOP + 7 * PITCH + 13;
  private static final double LEGEND_ROW = 30;

  private static final TextStyle AXIS = TextStyle.of(Weight.MEDIUM, 11, Ink.SOFT);
  private static final TextStyle STREAK = TextStyle.of(Weight.SEMI_BOLD, 14, Ink.of("#0A5A4E"));
  private static final List<DayOfWeek> NAMED =
      List.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY, DayOfWeek.SUNDAY);

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
    return LEGEND + LEGEND_ROW * legendRows().size() + 10;
  }

  @Override
  public void draw(Pen pen) {
    head(pen);
    for (DayOfWeek day : NAMED) {
      String name = day.getDisplayName(java.time.format.TextStyle.SHORT, Locale.ENGLISH);
      pen.text(name, EDGE, row(day) + DayCell.SIDE / 2 + 4, AXIS);
    }
    LocalDate first = PracticeCalendar.firstDay(calendar.today());
    for (LocalDate day = first; !day.isAfter(calendar.today()); day = day.plusDays(1)) {
      DayCell.draw(pen, calendar.on(day), column(first, day), row(day.getDayOfWeek()));
    }
    months(pen, first);
    frame(pen, column(first, calendar.today()), row(calendar.today().getDayOfWeek()));
    legend(pen);
  }

  private static double column(LocalDate first, LocalDate day) {
    return LEFT + PITCH * ChronoUnit.WEEKS.between(first, day);
  }

  private static double row(DayOfWeek day) {
    return TOP + PITCH * (day.getValue() - 1);
  }

  private void head(Pen pen) {
    String last =
        DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH).format(calendar.today());
    pen.text(title(), EDGE, 36, TextStyle.TITLE);
    pen.text(
        "%d weeks until %s, which is framed".formatted(PracticeCalendar.WEEKS, last),
        EDGE,
        58,
        TextStyle.CAPTION);
    pen.flushRight(
        "Streak %d, longest %d".formatted(calendar.streak(), calendar.longest()),
        WIDTH - EDGE,
        36,
        STREAK);
  }

  /// The names of months that have at least three more columns.
  private static void months(Pen pen, LocalDate first) {
    Month before = first.minusWeeks(1).getMonth();
    for (int week = 0; week < PracticeCalendar.WEEKS - 2; week++) {
      Month month = first.plusWeeks(week).getMonth();
      if (month != before && first.plusWeeks(week + 2L).getMonth() == month) {
        String name = month.getDisplayName(java.time.format.TextStyle.SHORT, Locale.ENGLISH);
        pen.text(name, LEFT + PITCH * week, TOP - 8, AXIS);
      }
      before = month;
    }
  }

  private static void frame(Pen pen, double x, double y) {
    double side = DayCell.SIDE + 3;
    pen.line(
        new RoundRectangle2D.Double(x - 1.5, y - 1.5, side, side, 11, 11),
        DayCell.TODAY,
        Stroke.solid(2));
  }

  private void legend(Pen pen) {
    double y = LEGEND;
    for (List<Mark> row : legendRows()) {
      double x = LEFT;
      for (Mark mark : row) {
        DayCell.small(pen, mark, x, y);
        pen.text(mark.words(), x + DayCell.SMALL + 6, y + 12.5, TextStyle.LEGEND);
        x += DayCell.SMALL + 6 + TextStyle.LEGEND.width(mark.words()) + 18;
      }
      y += LEGEND_ROW;
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
}
