package dev.whetstone.core.picture.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Where boxes and frames stand once each node has a cell, in px of the drawing without heading and
/// legend. The middles of boxes are on the routing grid, or straight wires would get a jog.
final class Plot {
  /// From one line of the routing grid to the next, in px.
  static final int STEP = 8;

  /// The drawing's width, in px.
  static final int WIDTH = 768;

  private static final int COLUMNS = 4;

  /// The width of a column, in px, where there are not too many.
  static final int COLUMN = WIDTH / COLUMNS;

  private static final int LOW_ROW = 104;
  private static final int HIGH_ROW = 112;
  private static final int MANY_ROWS = 5;
  private static final int AROUND_BOX = 47;
  private static final int FRAME_SIDE = 4;
  private static final int FRAME_TOP = 6;
  private static final int TITLE_INSET = 10;
  private static final int TITLE_LINE = 16;
  private static final double AROUND_TITLE = 8;

  private final Parts parts;
  private final List<Area> boxes = new ArrayList<>();
  private final List<Layout.Frame> frames = new ArrayList<>();
  private final List<Area> titles;
  private final int columnWidth;
  private final int width;
  private final int[] titleRoom;
  private final int[] tops;

  /// A plot whose rows are this many px higher than they must be.
  Plot(Parts parts, List<Sizes> sizes, Cells cells, int higher) {
    this.parts = parts;
    int columns = Math.max(COLUMNS, cells.columns());
    columnWidth = WIDTH / columns / (2 * STEP) * 2 * STEP;
    width = columnWidth * columns;
    titleRoom = titleRoom(cells);
    tops = tops(rows(sizes, cells, higher));
    for (int node = 0; node < parts.nodes(); node++) {
      boxes.add(box(sizes.get(node), cells, node));
    }
    for (int group = 0; group < parts.groups(); group++) {
      frames.add(frame(group, cells));
    }
    titles = frames.stream().map(frame -> frame.titleArea().grown(AROUND_TITLE)).toList();
  }

  /// What each row needs above its boxes for second lines of titles.
  private int[] titleRoom(Cells cells) {
    int[] room = new int[cells.rows()];
    for (int group = 0; group < parts.groups(); group++) {
      int[] members = members(group);
      int row = IntStream.of(members).map(cells::row).min().orElse(0);
      room[row] = Math.max(room[row], TITLE_LINE * (titleLines(group, cells).size() - 1));
    }
    return room;
  }

  private int[] members(int group) {
    return IntStream.range(0, parts.nodes()).filter(node -> parts.group(node) == group).toArray();
  }

  private List<String> titleLines(int group, Cells cells) {
    var columns = IntStream.of(members(group)).map(cells::column).summaryStatistics();
    int span = columns.getCount() == 0 ? 1 : columns.getMax() - columns.getMin() + 1;
    int room = span * columnWidth - 2 * FRAME_SIDE - 2 * TITLE_INSET;
    return Breaks.filled(parts.diagram().groups().get(group).label(), Lettering.GROUP, room);
  }

  private int[] rows(List<Sizes> sizes, Cells cells, int higher) {
    int[] rows = new int[cells.rows()];
    Arrays.fill(rows, cells.rows() >= MANY_ROWS ? LOW_ROW : HIGH_ROW);
    for (int node = 0; node < parts.nodes(); node++) {
      int needs = (int) (sizes.get(node).height() + AROUND_BOX) / STEP * STEP;
      rows[cells.row(node)] = Math.max(rows[cells.row(node)], needs);
    }
    for (int row = 0; row < rows.length; row++) {
      rows[row] += titleRoom[row] + higher / STEP * STEP;
    }
    return rows;
  }

  private static int[] tops(int[] rows) {
    int[] tops = new int[rows.length + 1];
    for (int row = 0; row < rows.length; row++) {
      tops[row + 1] = tops[row] + rows[row];
    }
    return tops;
  }

  private Area box(Sizes size, Cells cells, int node) {
    int row = cells.row(node);
    int height = tops[row + 1] - tops[row] - titleRoom[row];
    double x = cells.column(node) * columnWidth + columnWidth / 2.0;
    // A little below the middle: above it is the title of the group.
    double y = tops[row] + titleRoom[row] + (height / 2 + STEP) / STEP * STEP;
    return Area.around(x, y, size.width(), size.height());
  }

  private Layout.Frame frame(int group, Cells cells) {
    Area held =
        IntStream.of(members(group))
            .mapToObj(node -> cell(cells, node))
            .reduce(Area::with)
            .orElse(new Area(0, 0, 0, 0));
    String id = parts.diagram().groups().get(group).id();
    return new Layout.Frame(id, titleLines(group, cells), held);
  }

  private Area cell(Cells cells, int node) {
    int row = cells.row(node);
    return new Area(
        cells.column(node) * columnWidth + FRAME_SIDE,
        tops[row] + FRAME_TOP,
        columnWidth - 2 * FRAME_SIDE,
        tops[row + 1] - tops[row] - FRAME_TOP - FRAME_SIDE);
  }

  Area box(int node) {
    return boxes.get(node);
  }

  List<Area> boxes() {
    return boxes;
  }

  List<Layout.Frame> frames() {
    return frames;
  }

  /// What the titles of the groups cover, with some room around.
  List<Area> titles() {
    return titles;
  }

  int width() {
    return width;
  }

  int height() {
    return tops[tops.length - 1] + STEP;
  }

  /// Lines of the grid from left to right, both rims among them.
  int across() {
    return width() / STEP + 1;
  }

  /// Lines of the grid from top to bottom.
  int down() {
    return height() / STEP + 1;
  }
}
