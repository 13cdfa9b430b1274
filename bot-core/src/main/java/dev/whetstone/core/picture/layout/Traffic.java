package dev.whetstone.core.picture.layout;

import java.util.function.IntBinaryOperator;

/// The wires and labels that lie on the routing grid so far.
final class Traffic {
  private static final int ALONG = 600;
  private static final int ACROSS = 55;
  private static final int BESIDE = 9;
  private static final int UNDER_LABEL = 50;
  private static final int BEND_ON_WIRE = 120;
  private static final int BEND_ON_CROSSING = 200;
  private static final int PORT_BESIDE = 50;

  private final Terrain terrain;
  private final int across;
  private final int[] level;
  private final int[] upright;
  private final int[] labels;

  Traffic(Terrain terrain) {
    this.terrain = terrain;
    across = terrain.across();
    level = new int[terrain.points()];
    upright = new int[terrain.points()];
    labels = new int[terrain.points()];
  }

  void add(Track track) {
    count(track, 1);
  }

  void remove(Track track) {
    count(track, -1);
  }

  private void count(Track track, int by) {
    IntBinaryOperator onLevel = (x, y) -> level[y * across + x] += by;
    IntBinaryOperator onUpright = (x, y) -> upright[y * across + x] += by;
    track.sum(onLevel, onUpright);
  }

  /// Makes this way dear, so that another is found.
  void avoid(Track track) {
    track.sum((x, y) -> ++labels[y * across + x], (x, y) -> ++labels[y * across + x]);
  }

  void avoidNoMore(Track track) {
    track.sum((x, y) -> --labels[y * across + x], (x, y) -> --labels[y * across + x]);
  }

  void addLabel(Area area) {
    terrain.each(area.grown(-1), point -> labels[point]++);
  }

  void removeLabel(Area area) {
    terrain.each(area.grown(-1), point -> labels[point]--);
  }

  /// What a step to this point costs besides the step, in tenths of a step.
  int stepTo(int point, boolean isLevel) {
    int along = isLevel ? level[point] : upright[point];
    int crossed = isLevel ? upright[point] : level[point];
    return ALONG * along
        + ACROSS * crossed
        + UNDER_LABEL * labels[point]
        + neighbours(point, isLevel) * BESIDE;
  }

  /// What a bend here costs besides the bend.
  int bendAt(int point) {
    int both = level[point] > 0 && upright[point] > 0 ? BEND_ON_CROSSING : 0;
    return both + (level[point] + upright[point] > 0 ? BEND_ON_WIRE : 0);
  }

  /// What it costs to leave or reach a box here.
  int port(int point, boolean isLevel) {
    int taken = (isLevel ? level[point] : upright[point]) > 0 ? ALONG : 0;
    return taken + neighbours(point, isLevel) * PORT_BESIDE;
  }

  private int neighbours(int point, boolean isLevel) {
    int away = isLevel ? across : 1;
    int[] use = isLevel ? level : upright;
    int before = point - away >= 0 && use[point - away] > 0 ? 1 : 0;
    int after = point + away < use.length && use[point + away] > 0 ? 1 : 0;
    return before + after;
  }
}
