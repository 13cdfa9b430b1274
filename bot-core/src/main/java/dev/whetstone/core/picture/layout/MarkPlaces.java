package dev.whetstone.core.picture.layout;

import dev.whetstone.core.picture.layout.Layout.Wire;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Where on its wire the number of a note may stand: alone, and off the arrow head.
final class MarkPlaces {
  private static final double SIZE = Layout.Note.RING;
  private static final double APART = 4;
  private static final double ARROW = 9;
  private static final double[] AWAY = {0, SIZE / 2 + 2, -SIZE / 2 - 2};
  private static final double BESIDE = Layout.WIDTH;
  private static final double FROM_BOX = 2;
  private static final double UNDER = -1;
  private static final double CLEAR = 2;
  private static final double TOUCHED = 2.0 * Layout.WIDTH;

  private final Layout layout;
  private final Wire wire;
  private final List<Wire> others;
  private final List<Area> taken;

  /// Places on the wire of an edge, whatever label it has now.
  MarkPlaces(Layout layout, int edge) {
    this.layout = layout;
    wire = layout.wires().get(edge);
    others = new ArrayList<>(layout.wires());
    others.remove(edge);
    taken =
        Stream.of(
                layout.boxes().stream().map(box -> box.area().grown(FROM_BOX)),
                layout.frames().stream().map(Layout.Frame::titleArea),
                others.stream()
                    .flatMap(other -> Stream.ofNullable(other.label()))
                    .map(Layout.Label::area))
            .flatMap(areas -> areas)
            .toList();
  }

  private record Choice(double worth, Area area) {}

  /// The free place with the most wire on both sides; on the wire if there is one that no other
  /// touches, else beside it.
  Optional<Area> best() {
    List<Choice> free = new ArrayList<>();
    for (int corner = 1; corner < wire.points().size(); corner++) {
      addFree(corner, free);
    }
    return free.stream()
        .reduce((best, other) -> other.worth() > best.worth() ? other : best)
        .map(Choice::area);
  }

  private void addFree(int corner, List<Choice> free) {
    Spot from = wire.points().get(corner - 1);
    Spot to = wire.points().get(corner);
    boolean isLevel = from.y() == to.y();
    double length = from.distance(to);
    double end = corner == wire.points().size() - 1 ? ARROW + SIZE / 2 : 0;
    for (double at = 0; at <= length - end; at += APART) {
      double share = at / Math.max(1, length);
      double x = from.x() + (to.x() - from.x()) * share;
      double y = from.y() + (to.y() - from.y()) * share;
      for (double away : AWAY) {
        Area area = Area.around(x + (isLevel ? 0 : away), y + (isLevel ? away : 0), SIZE, SIZE);
        if (isFree(area)) {
          free.add(new Choice(Math.min(at, length - at) - worse(away, area), area));
        }
      }
    }
  }

  private double worse(double away, Area area) {
    boolean isTouched = others.stream().anyMatch(other -> other.enters(area.grown(CLEAR)));
    return (away == 0 ? 0 : BESIDE) + (isTouched ? TOUCHED : 0);
  }

  private boolean isFree(Area area) {
    return new Area(0, 0, Layout.WIDTH, layout.legend().top()).holds(area)
        && taken.stream().noneMatch(area::meets)
        && others.stream().noneMatch(other -> other.enters(area.grown(UNDER)));
  }
}
