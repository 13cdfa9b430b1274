package dev.whetstone.core.picture.critic;

import dev.whetstone.core.drill.Diagram.Flow;
import dev.whetstone.core.drill.Diagram.Kind;
import dev.whetstone.core.picture.layout.Area;
import dev.whetstone.core.picture.layout.Layout;
import dev.whetstone.core.picture.layout.Layout.Box;
import dev.whetstone.core.picture.layout.Layout.Frame;
import dev.whetstone.core.picture.layout.Layout.Label;
import dev.whetstone.core.picture.layout.Layout.Wire;
import dev.whetstone.core.picture.layout.Spot;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// A layout that was made by hand and has no defect, and the ways to spoil it.
final class Plain {
  private Plain() {}

  static Layout layout() {
    return new Layout(
        520,
        new Layout.Heading(List.of("Rank a page"), 21, List.of("Reads in front, learns behind.")),
        List.of(
            new Frame("front", List.of("Serving path"), new Area(20, 73, 370, 360)),
            new Frame("back", List.of("Learning loop"), new Area(400, 73, 380, 360))),
        List.of(
            box("app", Kind.CLIENT, new Area(40, 120, 120, 44), "Phone app", false),
            box("gate", Kind.SERVICE, new Area(260, 120, 110, 44), "Gateway", false),
            box("model", Kind.MODEL, new Area(260, 260, 110, 46), "Ranker", true),
            box("log", Kind.STREAM, new Area(430, 260, 120, 46), "Event log", true),
            box("join", Kind.BATCH, new Area(640, 260, 120, 44), "Trainer", true),
            box("store", Kind.STORE, new Area(40, 260, 120, 50), "Features", false)),
        List.of(
            wire("app", "gate", Flow.REQUEST, label(188, 134, "page"), 160, 142, 260, 142),
            wire("gate", "model", Flow.REQUEST, label(290, 204, "500"), 315, 164, 315, 260),
            wire("store", "model", Flow.REQUEST, null, 160, 283, 260, 283),
            wire("model", "log", Flow.EVENT, null, 370, 283, 430, 283),
            wire("log", "join", Flow.BATCH, label(576, 264, "rows"), 550, 283, 640, 283),
            wire(
                "join",
                "model",
                Flow.CONTROL,
                label(470, 368, "release"),
                700,
                304,
                700,
                376,
                315,
                376,
                315,
                306)),
        new Layout.Legend(
            455,
            List.of(Kind.CLIENT, Kind.SERVICE, Kind.MODEL, Kind.STORE, Kind.STREAM, Kind.BATCH),
            List.of(Flow.values()),
            true,
            List.of()));
  }

  /// The same with the label of one edge at the foot.
  static Layout withNote() {
    Layout noted =
        withWire(
            4,
            wire ->
                new Wire(
                    wire.from(),
                    wire.to(),
                    wire.kind(),
                    wire.points(),
                    new Label(new Area(580, 275, 16, 16), List.of("1")),
                    wire.inLoop()));
    Layout.Legend legend = noted.legend();
    Layout.Note note = new Layout.Note("log", "join", "1", new Spot(20, 502), "rows");
    return new Layout(
        noted.height(),
        noted.heading(),
        noted.frames(),
        noted.boxes(),
        noted.wires(),
        new Layout.Legend(
            legend.top(), legend.kinds(), legend.flows(), legend.learns(), List.of(note)));
  }

  static Layout withBox(int index, UnaryOperator<Box> changed) {
    Layout plain = layout();
    return new Layout(
        plain.height(),
        plain.heading(),
        plain.frames(),
        with(plain.boxes(), index, changed),
        plain.wires(),
        plain.legend());
  }

  static Layout withFrame(int index, UnaryOperator<Frame> changed) {
    Layout plain = layout();
    return new Layout(
        plain.height(),
        plain.heading(),
        with(plain.frames(), index, changed),
        plain.boxes(),
        plain.wires(),
        plain.legend());
  }

  static Layout withWire(int index, UnaryOperator<Wire> changed) {
    Layout plain = layout();
    return new Layout(
        plain.height(),
        plain.heading(),
        plain.frames(),
        plain.boxes(),
        with(plain.wires(), index, changed),
        plain.legend());
  }

  static Layout withLegend(Layout.Legend legend) {
    Layout plain = layout();
    return new Layout(
        plain.height(), plain.heading(), plain.frames(), plain.boxes(), plain.wires(), legend);
  }

  static UnaryOperator<Box> at(double x, double y) {
    return box ->
        new Box(
            box.node(),
            box.kind(),
            new Area(x, y, box.area().width(), box.area().height()),
            box.lines(),
            box.inLoop());
  }

  static UnaryOperator<Box> called(String name) {
    return box -> new Box(box.node(), box.kind(), box.area(), List.of(name), box.inLoop());
  }

  static UnaryOperator<Wire> along(double... points) {
    return wire ->
        new Wire(wire.from(), wire.to(), wire.kind(), spots(points), wire.label(), wire.inLoop());
  }

  static UnaryOperator<Wire> labelledAt(double x, double y) {
    return wire -> {
      Label old = Objects.requireNonNull(wire.label());
      Area area = new Area(x, y, old.area().width(), old.area().height());
      return new Wire(
          wire.from(),
          wire.to(),
          wire.kind(),
          wire.points(),
          new Label(area, old.lines()),
          wire.inLoop());
    };
  }

  private static <T> List<T> with(List<T> all, int index, UnaryOperator<T> changed) {
    List<T> list = new ArrayList<>(all);
    list.set(index, changed.apply(list.get(index)));
    return list;
  }

  private static Box box(String node, Kind kind, Area area, String name, boolean inLoop) {
    return new Box(node, kind, area, List.of(name), inLoop);
  }

  private static Wire wire(
      String from, String to, Flow flow, @Nullable Label label, double... points) {
    return new Wire(from, to, flow, spots(points), label, false);
  }

  private static Label label(double x, double y, String text) {
    return new Label(new Area(x, y, 12 + 6.2 * text.length(), 16), List.of(text));
  }

  private static List<Spot> spots(double... points) {
    List<Spot> spots = new ArrayList<>();
    for (int i = 0; i < points.length; i += 2) {
      spots.add(new Spot(points[i], points[i + 1]));
    }
    return spots;
  }
}
