package dev.whetstone.core.picture.layout;

import dev.whetstone.core.drill.Diagram;
import dev.whetstone.core.picture.layout.Defect.Sort;
import dev.whetstone.core.picture.layout.Layout.Box;
import dev.whetstone.core.picture.layout.Layout.Frame;
import dev.whetstone.core.picture.layout.Layout.Wire;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Checks a layout for what a reader would stumble over.
public final class Defects {
  private static final double BOX_TOLERANCE = 2;
  private static final double LABEL_TOLERANCE = 1;
  private static final double ARROW_SIDE = 7;

  private final Layout layout;
  private final Diagram diagram;
  private final List<Defect> found = new ArrayList<>();

  private Defects(Diagram diagram, Layout layout) {
    this.diagram = diagram;
    this.layout = layout;
  }

  /// All defects of a diagram's layout; empty for a sound one.
  public static List<Defect> of(Diagram diagram, Layout layout) {
    Defects defects = new Defects(diagram, layout);
    defects.boxes();
    defects.frames();
    IntStream.range(0, layout.wires().size()).forEach(defects::wire);
    defects.height();
    return List.copyOf(defects.found);
  }

  private void add(Sort sort, String first, String second) {
    found.add(new Defect(sort, first, second));
  }

  private void height() {
    if (layout.height() > Layout.TALLEST) {
      add(Sort.TOO_TALL, px(layout.height()), px(Layout.TALLEST));
    }
  }

  private static String px(double length) {
    return String.valueOf(Math.round(length));
  }

  private void boxes() {
    List<Box> boxes = layout.boxes();
    for (int a = 0; a < boxes.size(); a++) {
      Box box = boxes.get(a);
      for (Box other : boxes.subList(a + 1, boxes.size())) {
        if (box.area().meets(other.area())) {
          add(Sort.BOXES_OVERLAP, box.node(), other.node());
        }
      }
      for (Frame frame : layout.frames()) {
        if (frame.titleArea().meets(box.area())) {
          add(Sort.BOX_ON_TITLE, box.node(), frame.group());
        }
      }
      within(box.node(), box.area());
    }
  }

  private void within(String name, Area area) {
    if (!new Area(0, 0, Layout.WIDTH, layout.legend().top()).holds(area)) {
      add(Sort.OUTSIDE, name, "");
    }
  }

  private void frames() {
    List<Frame> frames = layout.frames();
    for (int a = 0; a < frames.size(); a++) {
      for (Frame other : frames.subList(a + 1, frames.size())) {
        if (frames.get(a).area().meets(other.area())) {
          add(Sort.FRAMES_OVERLAP, frames.get(a).group(), other.group());
        }
      }
    }
  }

  private void wire(int index) {
    Wire wire = layout.wires().get(index);
    for (Box box : layout.boxes()) {
      if (wire.enters(box.area().grown(-BOX_TOLERANCE))) {
        add(Sort.EDGE_THROUGH_BOX, wire.name(), box.node());
      }
    }
    for (Frame frame : layout.frames()) {
      if (wire.enters(frame.titleArea().grown(ARROW_SIDE))) {
        add(Sort.EDGE_THROUGH_TITLE, wire.name(), frame.group());
      }
    }
    for (Wire other : layout.wires().subList(index + 1, layout.wires().size())) {
      if (together(wire, other)) {
        add(Sort.EDGES_TOGETHER, wire.name(), other.name());
      }
    }
    if (wire.label() != null) {
      label(index, wire, wire.label().area());
    } else if (diagram.edges().get(index).label() != null) {
      add(Sort.LABEL_LEFT_OUT, wire.name(), "");
    }
  }

  private void label(int index, Wire wire, Area label) {
    for (Box box : layout.boxes()) {
      if (label.meets(box.area())) {
        add(Sort.LABEL_ON_BOX, wire.name(), box.node());
      }
    }
    for (Frame frame : layout.frames()) {
      if (label.meets(frame.titleArea())) {
        add(Sort.LABEL_ON_TITLE, wire.name(), frame.group());
      }
    }
    for (int i = 0; i < layout.wires().size(); i++) {
      Wire other = layout.wires().get(i);
      if (i > index && other.label() != null && label.meets(other.label().area())) {
        add(Sort.LABEL_ON_LABEL, wire.name(), other.name());
      }
      if (i != index && other.enters(label.grown(-LABEL_TOLERANCE))) {
        add(Sort.EDGE_UNDER_LABEL, other.name(), wire.name());
      }
    }
    within(wire.name(), label);
  }

  /// Whether two wires lie on each other for more than a crossing.
  private static boolean together(Wire one, Wire other) {
    for (int i = 1; i < one.points().size(); i++) {
      Area piece = piece(one, i);
      for (int j = 1; j < other.points().size(); j++) {
        Area second = piece(other, j);
        double wide = Math.min(piece.right(), second.right()) - Math.max(piece.x(), second.x());
        double high = Math.min(piece.bottom(), second.bottom()) - Math.max(piece.y(), second.y());
        if (wide >= 0 && high >= 0 && wide + high > 1) {
          return true;
        }
      }
    }
    return false;
  }

  private static Area piece(Wire wire, int end) {
    Spot from = wire.points().get(end - 1);
    return new Area(from.x(), from.y(), 0, 0)
        .with(new Area(wire.points().get(end).x(), wire.points().get(end).y(), 0, 0));
  }
}
