package dev.whetstone.core.picture;

import dev.whetstone.core.drill.Diagram.Flow;
import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.List;

/// The small arrow that stands for a way in which data moves. Dash and width say it; colour only
/// repeats it.
final class FlowMark {
  static final double WIDTH = 28;

  private FlowMark() {}

  /// What a flow is called.
  static String word(Flow flow) {
    return switch (flow) {
      case REQUEST -> "request and reply";
      case EVENT -> "event stream";
      case BATCH -> "batch data";
      case CONTROL -> "control: release, rules, stop";
    };
  }

  /// An arrow to the right along this height.
  static void draw(Pen pen, Flow flow, double x, double y) {
    double head = flow == Flow.BATCH ? 9 : 8;
    double half = flow == Flow.BATCH ? 4.8 : 4;
    pen.line(new Line2D.Double(x, y, x + WIDTH - head, y), colour(flow), stroke(flow));
    Path2D triangle = new Path2D.Double();
    triangle.moveTo(x + WIDTH, y);
    triangle.lineTo(x + WIDTH - head, y - half);
    triangle.lineTo(x + WIDTH - head, y + half);
    triangle.closePath();
    pen.fill(triangle, colour(flow));
  }

  private static Pen.Stroke stroke(Flow flow) {
    return switch (flow) {
      case REQUEST -> Pen.Stroke.solid(1.7);
      case EVENT -> new Pen.Stroke(1.7, List.of(6.0, 3.5), false);
      case BATCH -> Pen.Stroke.solid(3.2);
      case CONTROL -> new Pen.Stroke(1.9, List.of(0.8, 4.0), true);
    };
  }

  private static Color colour(Flow flow) {
    return Color.decode(
        switch (flow) {
          case REQUEST -> "#334155";
          case EVENT -> "#B4500B";
          case BATCH -> "#1D5FA8";
          case CONTROL -> "#7A2DB8";
        });
  }
}
