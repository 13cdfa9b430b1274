package dev.whetstone.core.picture.layout;

import dev.whetstone.core.drill.Diagram.Kind;
import java.util.ArrayList;
import java.util.List;

/// Where wires may leave or reach a box: points of the routing grid just outside it.
final class Ports {
  private static final int CORNER_WIDE = 14;
  private static final int CORNER_HIGH = 6;
  private static final int OFF_CENTRE = 10;

  private Ports() {}

  /// A place at a box.
  ///
  /// @param side the way out of the box
  /// @param cost for being off the middle of its side, in tenths of a step
  record Port(int x, int y, Way side, int cost) {}

  /// All ports of a box on a grid of this size.
  static List<Port> of(Area box, Kind kind, int across, int down) {
    List<Port> ports = new ArrayList<>();
    int middleX = (int) Math.round(box.middle().x() / Plot.STEP);
    int middleY = (int) Math.round(box.middle().y() / Plot.STEP);
    int wide = (int) ((box.width() / 2 - CORNER_WIDE) / Plot.STEP);
    for (int off = -wide; off <= wide; off++) {
      int cost = OFF_CENTRE * Math.abs(off);
      ports.add(new Port(middleX + off, before(box.y()), Way.UP, cost));
      ports.add(new Port(middleX + off, after(box.bottom()), Way.DOWN, cost));
    }
    int high = sideways(box, kind);
    for (int off = -high; off <= high; off++) {
      int cost = OFF_CENTRE * Math.abs(off);
      ports.add(new Port(before(box.x()), middleY + off, Way.LEFT, cost));
      ports.add(new Port(after(box.right()), middleY + off, Way.RIGHT, cost));
    }
    ports.removeIf(port -> port.x < 0 || port.y < 0 || port.x >= across || port.y >= down);
    return List.copyOf(ports);
  }

  /// How many ports there are above and below the middle: few where a shape is slanted or round.
  private static int sideways(Area box, Kind kind) {
    int fit = (int) ((box.height() / 2 - CORNER_HIGH) / Plot.STEP);
    return switch (kind) {
      case MODEL -> Math.min(fit, 1);
      case STREAM -> Math.min(fit, 2);
      case CLIENT, SERVICE, STORE, BATCH, HUMAN, MONITOR, EXTERNAL -> fit;
    };
  }

  private static int before(double side) {
    return (int) Math.ceil((side - 1) / Plot.STEP) - 1;
  }

  private static int after(double side) {
    return (int) Math.floor((side + 1) / Plot.STEP) + 1;
  }
}
