package dev.whetstone.core.picture.layout;

import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/// What the routing grid's points cost before any wire lies on them, in tenths of a step.
final class Terrain {
  private static final double BOX_RIM = 9;
  private static final double ARROW_ROOM = 17;
  private static final int TITLE = 200;
  private static final int FRAME_LINE = 15;
  private static final int CANVAS_RIM = 20;
  private static final int LAST_STEPS = 2 * PathFinder.STEP;

  private final Plot plot;
  private final int across;
  private final int[] owner;
  private final int[] level;
  private final int[] upright;
  private final int[] @Nullable [] distances;

  Terrain(Plot plot) {
    this.plot = plot;
    across = plot.across();
    owner = new int[across * plot.down()];
    level = new int[owner.length];
    upright = new int[owner.length];
    distances = new int[plot.boxes().size()][];
    for (int node = 0; node < plot.boxes().size(); node++) {
      own(node);
    }
    plot.titles().forEach(title -> charge(title, TITLE, TITLE));
    plot.frames().stream().map(Layout.Frame::area).forEach(this::chargeLines);
    chargeRim();
  }

  private void own(int node) {
    each(plot.box(node).grown(BOX_RIM), point -> owner[point] = node + 1);
  }

  private void charge(Area area, int onLevel, int onUpright) {
    each(
        area,
        point -> {
          level[point] += onLevel;
          upright[point] += onUpright;
        });
  }

  private void chargeLines(Area frame) {
    double near = Plot.STEP / 2.0 + 0.1;
    Area wide = frame.grown(near);
    Area thin = new Area(wide.x(), wide.y(), 2 * near, wide.height());
    charge(thin, 0, FRAME_LINE);
    charge(thin.moved(frame.width(), 0), 0, FRAME_LINE);
    Area low = new Area(wide.x(), wide.y(), wide.width(), 2 * near);
    charge(low, FRAME_LINE, 0);
    charge(low.moved(0, frame.height()), FRAME_LINE, 0);
  }

  private void chargeRim() {
    double right = (across - 1) * (double) Plot.STEP;
    double bottom = (plot.down() - 1) * (double) Plot.STEP;
    for (Area side :
        List.of(
            new Area(-1, -1, 2, bottom + 2),
            new Area(right - 1, -1, 2, bottom + 2),
            new Area(1, -1, right - 2, 2),
            new Area(1, bottom - 1, right - 2, 2))) {
      charge(side, CANVAS_RIM, CANVAS_RIM);
    }
  }

  /// Each point of the grid that lies inside an area.
  void each(Area area, IntConsumer does) {
    int left = Math.max(0, (int) Math.floor(area.x() / Plot.STEP) + 1);
    int right = Math.min(across - 1, (int) Math.ceil(area.right() / Plot.STEP) - 1);
    int top = Math.max(0, (int) Math.floor(area.y() / Plot.STEP) + 1);
    int bottom = Math.min(plot.down() - 1, (int) Math.ceil(area.bottom() / Plot.STEP) - 1);
    for (int y = top; y <= bottom; y++) {
      for (int x = left; x <= right; x++) {
        does.accept(y * across + x);
      }
    }
  }

  int across() {
    return across;
  }

  int down() {
    return plot.down();
  }

  int points() {
    return owner.length;
  }

  int level(int point) {
    return level[point];
  }

  int upright(int point) {
    return upright[point];
  }

  /// Whether a wire between these nodes may not be here.
  boolean isBlocked(int x, int y, int from, int to) {
    int node = owner[y * across + x] - 1;
    return node >= 0
        && ((node != from && node != to)
            || plot.box(node).grown(1).holds(new Area(x * Plot.STEP, y * Plot.STEP, 0, 0)));
  }

  /// Whether a bend here would crush the arrow head at this node.
  boolean isAtArrow(int node, int x, int y) {
    Area box = plot.box(node);
    double px = x * (double) Plot.STEP;
    double py = y * (double) Plot.STEP;
    return px > box.x() - ARROW_ROOM
        && px < box.right() + ARROW_ROOM
        && py > box.y() - ARROW_ROOM
        && py < box.bottom() + ARROW_ROOM;
  }

  /// At least how much it costs to come from each point to a node's box, in tenths of a step.
  int[] distances(int node) {
    int[] known = distances[node];
    if (known == null) {
      known = new int[points()];
      for (int point = 0; point < known.length; point++) {
        known[point] = distance(plot.box(node), point % across, point / across);
      }
      distances[node] = known;
    }
    return known;
  }

  private static int distance(Area box, int x, int y) {
    double px = x * (double) Plot.STEP;
    double py = y * (double) Plot.STEP;
    double right = Math.max(0, Math.max(box.x() - px, px - box.right()));
    double down = Math.max(0, Math.max(box.y() - py, py - box.bottom()));
    int steps = Math.max(0, (int) (PathFinder.STEP * (right + down) / Plot.STEP) - LAST_STEPS);
    return right > 0 && down > 0 ? steps + PathFinder.BEND : steps;
  }
}
