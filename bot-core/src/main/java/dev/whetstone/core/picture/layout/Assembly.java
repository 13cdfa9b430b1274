package dev.whetstone.core.picture.layout;

import dev.whetstone.core.drill.Diagram.Edge;
import dev.whetstone.core.drill.Diagram.Flow;
import dev.whetstone.core.drill.Diagram.Kind;
import dev.whetstone.core.drill.Diagram.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Puts heading, drawing and legend together into one picture.
final class Assembly {
  private static final int MARGIN = 12;
  private static final int FOOT = 66;

  private final Parts parts;
  private final Texts texts;
  private final Plot plot;
  private final double right;
  private final double down;
  private final List<Layout.Frame> frames;
  private final List<Layout.Box> boxes;

  Assembly(Parts parts, Texts texts, Plot plot) {
    this.parts = parts;
    this.texts = texts;
    this.plot = plot;
    right = (Layout.WIDTH - plot.width()) / 2.0;
    down = top(texts.heading());
    frames =
        plot.frames().stream()
            .filter(frame -> frame.area().width() > 0)
            .map(f -> new Layout.Frame(f.group(), f.lines(), f.area().moved(right, down)))
            .toList();
    boxes = IntStream.range(0, parts.nodes()).mapToObj(this::box).toList();
  }

  private static double top(Layout.Heading heading) {
    return 2 * MARGIN
        + Lettering.TITLE.lineHeight() * heading.titleLines().size()
        + Lettering.CAPTION.lineHeight() * heading.captionLines().size();
  }

  /// How high the picture of a plot is.
  static double height(Texts texts, Plot plot) {
    return top(texts.heading()) + plot.height() + FOOT;
  }

  private Layout.Box box(int index) {
    Node node = parts.node(index);
    return new Layout.Box(
        node.id(),
        node.kind(),
        plot.box(index).moved(right, down),
        texts.nodes().get(index).lines(),
        parts.loop().nodes().contains(node.id()));
  }

  /// The picture with these wires and labels.
  Layout layout(List<Track> tracks, Labelling labels) {
    List<Layout.Wire> wires = new ArrayList<>();
    for (int edge = 0; edge < parts.edges(); edge++) {
      wires.add(wire(edge, tracks.get(edge), labels.of(edge).map(this::moved).orElse(null)));
    }
    double bottom = down + plot.height();
    return new Layout(
        bottom + FOOT, texts.heading(), frames, boxes, List.copyOf(wires), legend(bottom + MARGIN));
  }

  private Layout.Label moved(Layout.Label label) {
    return new Layout.Label(label.area().moved(right, down), label.lines());
  }

  private Layout.Wire wire(int index, Track track, Layout.@Nullable Label label) {
    Edge edge = parts.edge(index);
    List<Spot> points = new ArrayList<>();
    for (int corner = 0; corner < track.size(); corner++) {
      points.add(new Spot(track.pxX(corner), track.pxY(corner)));
    }
    points.set(0, atRim(points.getFirst(), plot.box(parts.from(index))));
    points.set(points.size() - 1, atRim(points.getLast(), plot.box(parts.to(index))));
    return new Layout.Wire(
        edge.from(),
        edge.to(),
        edge.kind(),
        points.stream().map(spot -> spot.moved(right, down)).toList(),
        label,
        parts.loop().edges().contains(index));
  }

  /// A wire's end lies a little outside its box on the grid: the point straight in from there.
  private static Spot atRim(Spot end, Area box) {
    if (end.x() <= box.x()) {
      return new Spot(box.x(), end.y());
    }
    if (end.x() >= box.right()) {
      return new Spot(box.right(), end.y());
    }
    return new Spot(end.x(), end.y() <= box.y() ? box.y() : box.bottom());
  }

  private Layout.Legend legend(double top) {
    List<Kind> kinds =
        Stream.of(Kind.values())
            .filter(kind -> boxes.stream().anyMatch(box -> box.kind() == kind))
            .toList();
    List<Flow> flows =
        Stream.of(Flow.values())
            .filter(flow -> parts.diagram().edges().stream().anyMatch(e -> e.kind() == flow))
            .toList();
    return new Layout.Legend(top, kinds, flows, !parts.loop().edges().isEmpty(), List.of());
  }
}
