package dev.whetstone.core.picture.layout;

import java.util.List;

/// All straight pieces of all wires, as numbers: what a label would lie on or near. It is asked for
/// each place of each label.
final class Pieces {
  /// Stands for no wire.
  static final int NONE = -1;

  private static final double NEAR = 3.5;
  private static final double INNER = 0.5;
  private static final int SIDES = 4;

  private final int[] wire;
  private final double[] sides;

  Pieces(List<Track> tracks) {
    wire = new int[tracks.stream().mapToInt(track -> track.size() - 1).sum()];
    sides = new double[SIDES * wire.length];
    int piece = 0;
    for (int edge = 0; edge < tracks.size(); edge++) {
      Track track = tracks.get(edge);
      for (int end = 1; end < track.size(); end++, piece++) {
        wire[piece] = edge;
        sides[SIDES * piece] = Math.min(track.pxX(end - 1), track.pxX(end));
        sides[SIDES * piece + 1] = Math.max(track.pxX(end - 1), track.pxX(end));
        sides[SIDES * piece + 2] = Math.min(track.pxY(end - 1), track.pxY(end));
        sides[SIDES * piece + 3] = Math.max(track.pxY(end - 1), track.pxY(end));
      }
    }
  }

  /// What it costs that a label of an edge lies over or near to pieces of wires but those of one;
  /// some number from a limit on as soon as it is there.
  double costOf(Area area, int without, int own, double limit) {
    double cost = 0;
    for (int piece = 0; piece < wire.length && cost < limit; piece++) {
      if (wire[piece] != without && isWithin(piece, area, NEAR)) {
        boolean hit = isWithin(piece, area, -INNER);
        cost += wire[piece] == own ? hit ? 3 : 0 : hit ? 18 : 3;
      }
    }
    return cost;
  }

  /// Whether a piece enters an area with this rim.
  private boolean isWithin(int piece, Area area, double rim) {
    int side = SIDES * piece;
    return sides[side + 1] > area.x() - rim
        && sides[side] < area.x() + area.width() + rim
        && sides[side + 3] > area.y() - rim
        && sides[side + 2] < area.y() + area.height() + rim;
  }
}
