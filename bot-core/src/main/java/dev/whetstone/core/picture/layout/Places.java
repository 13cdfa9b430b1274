package dev.whetstone.core.picture.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Where an edge's label could stand, given all wires.
final class Places {
  private static final double APART = 6;
  private static final double[] AWAY = {3, 8};
  private static final double ARROW = 9;
  private static final double END = 4;
  private static final double BOX_RIM = 3;
  private static final double HOPELESS = 60;
  private static final int MOST = 120;

  private final Plot plot;
  private final List<Track> tracks;
  private final Pieces pieces;

  Places(Plot plot, List<Track> tracks) {
    this.plot = plot;
    this.tracks = tracks;
    pieces = new Pieces(tracks);
  }

  /// A place for a label, as good as its cost is low.
  record Place(double cost, Area area, List<String> lines) {}

  /// The best places for an edge's label, the best first; none may touch a box.
  List<Place> of(int edge, List<Texts.Form> forms) {
    List<Place> found = new ArrayList<>();
    Track track = tracks.get(edge);
    for (Texts.Form form : forms) {
      double unusual = form.equals(forms.getFirst()) ? 0 : 0.6;
      for (int corner = 1; corner < track.size(); corner++) {
        new Piece(edge, track, corner, form, unusual).spots(found);
      }
    }
    found.sort(Comparator.comparingDouble(Place::cost));
    return found.subList(0, Math.min(MOST, found.size()));
  }

  /// One straight piece of a wire and one form of its label.
  private final class Piece {
    private final int edge;
    private final Track track;
    private final int corner;
    private final Texts.Form form;
    private final double base;
    private final double length;
    private final boolean level;

    Piece(int edge, Track track, int corner, Texts.Form form, double unusual) {
      this.edge = edge;
      this.track = track;
      this.corner = corner;
      this.form = form;
      level = track.isLevel(corner);
      length =
          Math.abs(track.pxX(corner) - track.pxX(corner - 1))
              + Math.abs(track.pxY(corner) - track.pxY(corner - 1));
      boolean isEnd = corner == 1 || corner == track.size() - 1;
      base = unusual + (isEnd ? 0 : 0.5);
    }

    void spots(List<Place> found) {
      for (double at = 0; at <= length; at += APART) {
        double share = at / Math.max(1, length);
        double x = track.pxX(corner - 1) + (track.pxX(corner) - track.pxX(corner - 1)) * share;
        double y = track.pxY(corner - 1) + (track.pxY(corner) - track.pxY(corner - 1)) * share;
        onWire(found, x, y, at);
        for (double away : AWAY) {
          beside(found, x, y, at, away);
          beside(found, x, y, at, -away);
        }
      }
    }

    private void onWire(List<Place> found, double x, double y, double at) {
      double half = (level ? form.width() : form.height()) / 2;
      if (at >= half + END && length - at >= half + (corner == track.size() - 1 ? ARROW : END)) {
        add(found, Area.around(x, y, form.width(), form.height()), base + offMiddle(at), true);
      }
    }

    private void beside(List<Place> found, double x, double y, double at, double away) {
      double right = level ? 0 : Math.copySign(form.width() / 2, away) + away;
      double down = level ? Math.copySign(form.height() / 2, away) + away : 0;
      Area area = Area.around(x + right, y + down, form.width(), form.height());
      add(found, area, base + offMiddle(at) + Math.abs(away) + 0.06 * missing(END, at), false);
    }

    /// How much of this room the piece lacks on both sides of a place on it.
    private double missing(double room, double at) {
      return Math.max(0, room - at) + Math.max(0, room - (length - at));
    }

    private double offMiddle(double at) {
      return 1.2 * Math.abs(at - length / 2) / Math.max(20, length);
    }

    private void add(List<Place> found, Area area, double cost, boolean onWire) {
      if (isFree(area)) {
        double total =
            cost + pieces.costOf(area, onWire ? edge : Pieces.NONE, edge, HOPELESS) + lines(area);
        if (total < HOPELESS) {
          found.add(new Place(total, area, form.lines()));
        }
      }
    }
  }

  private boolean isFree(Area area) {
    if (area.x() < 2
        || area.y() < 2
        || area.right() > plot.width() - 2
        || area.bottom() > plot.height() - 2) {
      return false;
    }
    for (Area box : plot.boxes()) {
      if (area.x() - BOX_RIM < box.right()
          && area.right() + BOX_RIM > box.x()
          && area.y() - BOX_RIM < box.bottom()
          && area.bottom() + BOX_RIM > box.y()) {
        return false;
      }
    }
    return true;
  }

  /// For titles and lines of frames that a label covers.
  private double lines(Area area) {
    double cost = 0;
    for (Area title : plot.titles()) {
      cost += area.meets(title) ? 40 : 0;
    }
    for (Layout.Frame frame : plot.frames()) {
      cost += frame.area().meets(area) && !frame.area().holds(area) ? 0.8 : 0;
    }
    return cost;
  }
}
