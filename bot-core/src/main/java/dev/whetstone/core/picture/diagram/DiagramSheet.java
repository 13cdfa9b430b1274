package dev.whetstone.core.picture.diagram;

import dev.whetstone.core.drill.Diagram.Flow;
import dev.whetstone.core.picture.layout.Area;
import dev.whetstone.core.picture.layout.Layout;
import dev.whetstone.core.picture.pen.Ink;
import dev.whetstone.core.picture.pen.Pen;
import dev.whetstone.core.picture.pen.Sheet;
import dev.whetstone.core.picture.pen.Stroke;
import dev.whetstone.core.picture.pen.TextStyle;
import dev.whetstone.core.picture.pen.Weight;
import java.awt.Shape;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A diagram as it was laid out, ready to be painted.
public final class DiagramSheet implements Sheet {
  private static final Ink FRAME = Ink.of("#F3F5F9");
  private static final Ink FRAME_RIM = Ink.of("#C9D1DC");
  private static final TextStyle GROUP = TextStyle.of(Weight.BOLD, 11.5, Ink.SOFT);
  private static final double TITLE_LINE = 25;
  private static final double CAPTION_LINE = 18;
  private static final double GROUP_LINE = 14;
  private static final double LABEL_LINE = 13;

  /// Thin and dashed lines below, those that a request takes on top.
  private static final List<Flow> UPWARDS =
      List.of(Flow.CONTROL, Flow.EVENT, Flow.BATCH, Flow.REQUEST);

  private final Layout layout;
  private final Emphasis emphasis;
  private final Map<String, Shape> outlines = new HashMap<>();
  private final Map<String, Layout.Note> notes = new HashMap<>();

  /// @param emphasis what is strong
  public DiagramSheet(Layout layout, Emphasis emphasis) {
    this.layout = layout;
    this.emphasis = emphasis;
    layout.legend().notes().forEach(note -> notes.put(note.wire(), note));
    layout.boxes().forEach(box -> outlines.put(box.node(), Outline.of(box.kind(), box.area())));
  }

  @Override
  public String title() {
    return String.join(" ", layout.heading().titleLines());
  }

  @Override
  public String description() {
    return String.join(" ", layout.heading().captionLines());
  }

  @Override
  public double height() {
    return layout.height();
  }

  @Override
  public void draw(Pen pen) {
    heading(pen);
    layout.frames().forEach(frame -> frame(pen, frame));
    if (emphasis.showsLoop()) {
      loop(pen);
    }
    List<Layout.Wire> upwards = upwards();
    upwards.forEach(wire -> wire(pen, wire));
    layout.frames().forEach(frame -> groupTitle(pen, frame));
    layout.boxes().forEach(box -> NodePainter.draw(pen, box, look(box)));
    layout.wires().stream()
        .filter(wire -> !notes.containsKey(wire.name()))
        .forEach(wire -> plate(pen, wire.label()));
    // Above the plates, which may stand close to them.
    upwards.forEach(wire -> head(pen, wire));
    layout.wires().forEach(wire -> label(pen, wire));
    LegendPainter.draw(pen, layout.legend(), emphasis.showsLoop());
    layout.wires().forEach(wire -> note(pen, wire));
  }

  private void heading(Pen pen) {
    Layout.Heading heading = layout.heading();
    TextStyle title = TextStyle.of(Weight.BOLD, heading.titleSize(), Ink.TEXT);
    double y = 12;
    for (String line : heading.titleLines()) {
      y += TITLE_LINE;
      pen.text(line, EDGE, y - 3, title);
    }
    for (String line : heading.captionLines()) {
      y += CAPTION_LINE;
      pen.text(line, EDGE, y, TextStyle.CAPTION);
    }
  }

  private static void frame(Pen pen, Layout.Frame frame) {
    Shape shape = Shapes.rounded(frame.area(), 10);
    pen.fill(shape, FRAME);
    pen.line(shape, FRAME_RIM, Stroke.solid(1));
  }

  /// On a plate, so that it can be read even where a wire had to run below it.
  private static void groupTitle(Pen pen, Layout.Frame frame) {
    double wide = frame.lines().stream().mapToDouble(GROUP::width).max().orElse(0);
    double high = GROUP_LINE * frame.lines().size();
    double x = frame.area().x() + 10;
    double baseline = frame.area().y() + 15.5;
    pen.fill(Shapes.rounded(new Area(x - 3, baseline - 11, wide + 6, high + 1), 3), FRAME);
    for (String line : frame.lines()) {
      pen.text(line, x, baseline, GROUP);
      baseline += GROUP_LINE;
    }
  }

  private void loop(Pen pen) {
    layout.wires().stream()
        .filter(Layout.Wire::inLoop)
        .forEach(wire ->
            pen.line(
                new WirePath(wire.points()).line(), LoopGlow.INK, Stroke.rounded(LoopGlow.WIRE)));
    layout.boxes().stream()
        .filter(Layout.Box::inLoop)
        .forEach(box -> pen.line(outline(box.node()), LoopGlow.INK, Stroke.solid(LoopGlow.RIM)));
  }

  /// Pale lines below strong ones.
  private List<Layout.Wire> upwards() {
    return layout.wires().stream()
        .sorted(
            Comparator.<Layout.Wire>comparingInt(wire -> emphasis.isOn(wire) ? 1 : 0)
                .thenComparingInt(wire -> UPWARDS.indexOf(wire.kind())))
        .toList();
  }

  private void wire(Pen pen, Layout.Wire wire) {
    FlowLook look = FlowLook.of(wire.kind());
    WirePath path = path(wire);
    if (!(wire.inLoop() && emphasis.showsLoop())) {
      pen.line(path.line(), Ink.WHITE.faded(0.9), look.casing());
    }
    pen.line(path.lineTo(look.head()), ink(wire), look.stroke());
  }

  private void head(Pen pen, Layout.Wire wire) {
    FlowLook look = FlowLook.of(wire.kind());
    pen.fill(path(wire).head(look.head(), look.half()), ink(wire));
  }

  private static void plate(Pen pen, Layout.@Nullable Label label) {
    if (label != null) {
      pen.fill(Shapes.rounded(label.area(), 4), Ink.WHITE.faded(0.94));
    }
  }

  private void label(Pen pen, Layout.Wire wire) {
    Layout.Label label = wire.label();
    if (label == null || notes.containsKey(wire.name())) {
      return;
    }
    TextStyle style = TextStyle.of(Weight.MEDIUM, 11, letters(wire));
    double baseline = label.area().y() + 11.5;
    for (String line : label.lines()) {
      pen.centred(line, label.area().middle().x(), baseline, style);
      baseline += LABEL_LINE;
    }
  }

  /// A number on the wire, its words at the foot.
  private void note(Pen pen, Layout.Wire wire) {
    Layout.Note note = notes.get(wire.name());
    Layout.Label label = wire.label();
    if (note != null && label != null) {
      NotePainter.mark(pen, label.area(), note.mark(), letters(wire));
      NotePainter.draw(pen, note, letters(wire));
    }
  }

  private Ink letters(Layout.Wire wire) {
    Ink ink = FlowLook.of(wire.kind()).ink();
    return emphasis.isOn(wire) ? ink : ink.paler(0.6);
  }

  private WirePath path(Layout.Wire wire) {
    return WirePath.of(wire, outline(wire.from()), outline(wire.to()));
  }

  private Ink ink(Layout.Wire wire) {
    Ink ink = FlowLook.of(wire.kind()).ink();
    return emphasis.isOn(wire) ? ink : ink.paler(0.35);
  }

  private KindLook look(Layout.Box box) {
    KindLook look = KindLook.of(box.kind());
    return emphasis.isOn(box) ? look : look.pale();
  }

  private Shape outline(String node) {
    return Objects.requireNonNull(outlines.get(node), node);
  }
}
