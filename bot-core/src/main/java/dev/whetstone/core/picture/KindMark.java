package dev.whetstone.core.picture;

import dev.whetstone.core.drill.Diagram.Kind;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;

/// The small drawing that stands for a kind of node. Shape says it; colour only repeats it.
final class KindMark {
  static final double WIDTH = 26;
  static final double HEIGHT = 16;

  private static final Pen.Stroke LINE = Pen.Stroke.solid(1.4);
  private static final Pen.Stroke DASHED = new Pen.Stroke(1.4, List.of(4.0, 2.6), false);

  private KindMark() {}

  /// What a kind is called.
  static String word(Kind kind) {
    return switch (kind) {
      case BATCH -> "batch job";
      case HUMAN -> "people";
      case EXTERNAL -> "outside";
      case CLIENT -> "client";
      case SERVICE -> "service";
      case MODEL -> "model";
      case STORE -> "store";
      case STREAM -> "stream";
      case MONITOR -> "monitor";
    };
  }

  static void draw(Pen pen, Kind kind, double x, double y) {
    if (kind == Kind.BATCH) {
      outlined(pen, kind, new Rectangle2D.Double(x + 3, y + 3, WIDTH - 4, HEIGHT - 4));
      outlined(pen, kind, new Rectangle2D.Double(x, y, WIDTH - 4, HEIGHT - 4));
      return;
    }
    outlined(pen, kind, shape(kind, x, y));
    inside(pen, kind, x, y);
  }

  private static void outlined(Pen pen, Kind kind, Shape shape) {
    pen.fill(shape, fill(kind));
    pen.line(shape, edge(kind), kind == Kind.EXTERNAL ? DASHED : LINE);
  }

  private static Shape shape(Kind kind, double x, double y) {
    double w = WIDTH;
    double h = HEIGHT;
    return switch (kind) {
      case CLIENT -> new RoundRectangle2D.Double(x, y, w, h, h, h);
      case SERVICE, EXTERNAL, BATCH -> new RoundRectangle2D.Double(x, y, w, h, 7, 7);
      case MODEL ->
          polygon(
              x, y + h / 2, x + 6, y, x + w - 6, y, x + w, y + h / 2, x + w - 6, y + h, x + 6,
              y + h);
      case STORE -> standingCylinder(x + 4, y - 1, w - 8, h + 2);
      case STREAM -> lyingCylinder(x, y + 1, w, h - 2);
      case HUMAN -> bust(x + 3, y, w - 6, h);
      case MONITOR -> polygon(x, y, x + w - 6, y, x + w, y + 6, x + w, y + h, x, y + h);
    };
  }

  /// The lines within a mark.
  private static void inside(Pen pen, Kind kind, double x, double y) {
    switch (kind) {
      case STORE ->
          pen.line(
              new Arc2D.Double(x + 4, y - 1, WIDTH - 8, 6, 180, 180, Arc2D.OPEN), edge(kind), LINE);
      case STREAM ->
          pen.line(
              new Arc2D.Double(x + WIDTH - 8, y + 1, 8, HEIGHT - 2, 90, 180, Arc2D.OPEN),
              edge(kind),
              LINE);
      case MONITOR ->
          pen.line(
              open(x + 4, y + 11, x + 9, y + 7, x + 14, y + 10, x + 21, y + 5), edge(kind), LINE);
      case EXTERNAL -> {
        pen.line(new Line2D.Double(x + 9, y + 11, x + 16, y + 5), edge(kind), LINE);
        pen.line(open(x + 11, y + 5, x + 16, y + 5, x + 16, y + 10), edge(kind), LINE);
      }
      case CLIENT ->
          pen.fill(new Ellipse2D.Double(x + WIDTH / 2 - 2, y + HEIGHT / 2 - 2, 4, 4), Color.WHITE);
      case SERVICE, MODEL, BATCH, HUMAN -> {}
    }
  }

  private static Shape bust(double x, double y, double w, double h) {
    Path2D path = new Path2D.Double();
    path.append(new Ellipse2D.Double(x + w / 2 - 3.5, y - 1, 7, 7), false);
    path.moveTo(x, y + h);
    path.curveTo(x, y + h - 11, x + w, y + h - 11, x + w, y + h);
    path.closePath();
    return path;
  }

  private static Shape standingCylinder(double x, double y, double w, double h) {
    Path2D path = new Path2D.Double();
    path.moveTo(x, y + 3);
    path.curveTo(x, y - 1, x + w, y - 1, x + w, y + 3);
    path.lineTo(x + w, y + h - 3);
    path.curveTo(x + w, y + h + 1, x, y + h + 1, x, y + h - 3);
    path.closePath();
    return path;
  }

  private static Shape lyingCylinder(double x, double y, double w, double h) {
    Path2D path = new Path2D.Double();
    path.moveTo(x + 4, y);
    path.lineTo(x + w - 4, y);
    path.curveTo(x + w + 1.3, y, x + w + 1.3, y + h, x + w - 4, y + h);
    path.lineTo(x + 4, y + h);
    path.curveTo(x - 1.3, y + h, x - 1.3, y, x + 4, y);
    path.closePath();
    return path;
  }

  private static Shape polygon(double... points) {
    Path2D path = open(points);
    path.closePath();
    return path;
  }

  private static Path2D open(double... points) {
    Path2D path = new Path2D.Double();
    path.moveTo(points[0], points[1]);
    for (int i = 2; i < points.length; i += 2) {
      path.lineTo(points[i], points[i + 1]);
    }
    return path;
  }

  private static Color fill(Kind kind) {
    return Color.decode(
        switch (kind) {
          case CLIENT -> "#1F2937";
          case SERVICE -> "#FFFFFF";
          case MODEL -> "#5B2A9D";
          case STORE -> "#D6F0EA";
          case STREAM -> "#FFE3CC";
          case BATCH -> "#DCEBFA";
          case HUMAN -> "#FBE0EC";
          case MONITOR -> "#FFF3BF";
          case EXTERNAL -> "#F1F3F6";
        });
  }

  private static Color edge(Kind kind) {
    return Color.decode(
        switch (kind) {
          case CLIENT -> "#1F2937";
          case SERVICE -> "#475569";
          case MODEL -> "#5B2A9D";
          case STORE -> "#0B6E5F";
          case STREAM -> "#B4500B";
          case BATCH -> "#1D5FA8";
          case HUMAN -> "#A81C5B";
          case MONITOR -> "#7A5C00";
          case EXTERNAL -> "#64748B";
        });
  }
}
