package dev.whetstone.core.picture.diagram;

import dev.whetstone.core.drill.Diagram.Kind;
import dev.whetstone.core.picture.layout.Area;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.util.Optional;

/// The shape of a kind of node: what tells kinds apart without their colours.
final class Outline {
  /// How far a batch job's second sheet stands out, in px.
  static final double SHEET = 3;

  /// From the end of a curve to its farthest point, as a share of what its control points stand
  /// out.
  private static final double BELLY = 1 / 3.0;

  private Outline() {}

  static Shape of(Kind kind, Area in) {
    return switch (kind) {
      case CLIENT -> Shapes.rounded(in, Math.min(20, in.height() / 2));
      case SERVICE, EXTERNAL -> Shapes.rounded(in, Math.min(8, in.height() * 0.3));
      case BATCH -> Shapes.rounded(in, 2.5);
      case MODEL -> hexagon(in);
      case STORE -> cylinder(in);
      case STREAM -> lyingCylinder(in);
      case HUMAN -> head(in);
      case MONITOR -> dogEared(in);
    };
  }

  /// The line within a shape: the rim of a cylinder's lid, a folded corner.
  static Optional<Shape> crease(Kind kind, Area in) {
    return switch (kind) {
      case STORE -> Optional.of(lid(in));
      case STREAM -> Optional.of(lyingLid(in));
      case MONITOR -> Optional.of(ear(in));
      case CLIENT, SERVICE, MODEL, BATCH, HUMAN, EXTERNAL -> Optional.empty();
    };
  }

  private static Shape hexagon(Area in) {
    double corner = Math.min(12, in.height() * 0.32);
    double middle = in.y() + in.height() / 2;
    return Shapes.closed(
        in.x() + corner,
        in.y(),
        in.right() - corner,
        in.y(),
        in.right(),
        middle,
        in.right() - corner,
        in.bottom(),
        in.x() + corner,
        in.bottom(),
        in.x(),
        middle);
  }

  private static double lidHeight(Area in) {
    return Math.min(6.5, in.height() * 0.2);
  }

  private static Shape cylinder(Area in) {
    double lid = lidHeight(in);
    double out = lid * BELLY;
    Path2D path = Shapes.open(in.x(), in.y() + lid);
    path.curveTo(in.x(), in.y() - out, in.right(), in.y() - out, in.right(), in.y() + lid);
    path.lineTo(in.right(), in.bottom() - lid);
    path.curveTo(
        in.right(), in.bottom() + out, in.x(), in.bottom() + out, in.x(), in.bottom() - lid);
    path.closePath();
    return path;
  }

  private static Shape lid(Area in) {
    double lid = lidHeight(in);
    double low = in.y() + lid * (2 + BELLY);
    Path2D path = Shapes.open(in.x(), in.y() + lid);
    path.curveTo(in.x(), low, in.right(), low, in.right(), in.y() + lid);
    return path;
  }

  private static double lidWidth(Area in) {
    return Math.min(7, in.width() * 0.12);
  }

  private static Shape lyingCylinder(Area in) {
    double lid = lidWidth(in);
    double out = lid * BELLY;
    Path2D path = Shapes.open(in.x() + lid, in.y(), in.right() - lid, in.y());
    path.curveTo(
        in.right() + out, in.y(), in.right() + out, in.bottom(), in.right() - lid, in.bottom());
    path.lineTo(in.x() + lid, in.bottom());
    path.curveTo(in.x() - out, in.bottom(), in.x() - out, in.y(), in.x() + lid, in.y());
    path.closePath();
    return path;
  }

  private static Shape lyingLid(Area in) {
    double lid = lidWidth(in);
    double left = in.right() - lid * (2 + BELLY);
    Path2D path = Shapes.open(in.right() - lid, in.y());
    path.curveTo(left, in.y(), left, in.bottom(), in.right() - lid, in.bottom());
    return path;
  }

  private static Shape head(Area in) {
    double round = Math.min(16, in.height() / 2);
    Path2D path = Shapes.open(in.x(), in.bottom(), in.x(), in.y() + round);
    path.quadTo(in.x(), in.y(), in.x() + round, in.y());
    path.lineTo(in.right() - round, in.y());
    path.quadTo(in.right(), in.y(), in.right(), in.y() + round);
    path.lineTo(in.right(), in.bottom());
    path.closePath();
    return path;
  }

  private static double earSize(Area in) {
    return Math.min(11, in.height() * 0.4);
  }

  private static Shape dogEared(Area in) {
    double ear = earSize(in);
    return Shapes.closed(
        in.x(),
        in.y(),
        in.right() - ear,
        in.y(),
        in.right(),
        in.y() + ear,
        in.right(),
        in.bottom(),
        in.x(),
        in.bottom());
  }

  private static Shape ear(Area in) {
    double ear = earSize(in);
    double left = in.right() - ear;
    return Shapes.open(left, in.y(), left, in.y() + ear, in.right(), in.y() + ear);
  }
}
