package dev.whetstone.core.picture;

import dev.whetstone.core.drill.Diagram;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A diagram as a table: a section for each group, in it the nodes, below each where its data goes.
final class DiagramTable implements Sheet {
  private static final double MARGIN = 20;
  private static final double GAP = 10;
  private static final double COLUMN = (WIDTH - 2 * MARGIN - GAP) / 2;
  private static final double PAD = 12;
  private static final Color FRAME = Color.decode("#F3F5F9");
  private static final Color FRAME_LINE = Color.decode("#C9D1DC");

  private final String title;
  private final Diagram diagram;
  private final Piece head;
  private final List<List<Section>> columns;
  private final Piece foot;

  DiagramTable(String title, Diagram diagram) {
    this.title = title;
    this.diagram = diagram;
    double width = WIDTH - 2 * MARGIN;
    head =
        new Piece.Stack(
            List.of(
                new Piece.Lines(Wrap.lines(title, TextStyle.TITLE, width), TextStyle.TITLE),
                new Piece.Lines(
                    Wrap.lines(diagram.caption(), TextStyle.CAPTION, width), TextStyle.CAPTION)),
            4);
    columns = columns(diagram.groups().stream().map(group -> section(group, diagram)).toList());
    foot =
        new Piece.Stack(
            Stream.concat(loop(diagram, width), Stream.of(new Legend(diagram, width))).toList(), 6);
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public String description() {
    return diagram.caption();
  }

  @Override
  public double height() {
    return MARGIN + head.height() + GAP + tallest(columns) + GAP + foot.height() + MARGIN;
  }

  @Override
  public void draw(Pen pen) {
    pen.fill(new Rectangle2D.Double(0, 0, WIDTH, height()), Color.WHITE);
    head.draw(pen, MARGIN, MARGIN);
    double top = MARGIN + head.height() + GAP;
    for (int i = 0; i < columns.size(); i++) {
      stack(columns.get(i)).draw(pen, MARGIN + i * (COLUMN + GAP), top);
    }
    foot.draw(pen, MARGIN, top + tallest(columns) + GAP);
  }

  /// The lowest picture of all ways to put the sections into two columns, the first at the left.
  private static List<List<Section>> columns(List<Section> sections) {
    return IntStream.range(0, 1 << Math.clamp(sections.size() - 1, 0, 12))
        .map(others -> others << 1)
        .mapToObj(mask -> List.of(chosen(sections, mask, 0), chosen(sections, mask, 1)))
        .min(Comparator.comparingDouble(DiagramTable::tallest))
        .orElseThrow();
  }

  private static List<Section> chosen(List<Section> sections, int mask, int bit) {
    return IntStream.range(0, sections.size())
        .filter(i -> (mask >> i & 1) == bit)
        .mapToObj(sections::get)
        .toList();
  }

  private static double tallest(List<List<Section>> columns) {
    return columns.stream().mapToDouble(column -> stack(column).height()).max().orElse(0);
  }

  private static Piece stack(List<Section> column) {
    return new Piece.Stack(column, GAP);
  }

  private static Section section(Diagram.Group group, Diagram diagram) {
    double width = COLUMN - 2 * PAD;
    List<Piece> pieces = new ArrayList<>();
    pieces.add(new Piece.Lines(Wrap.lines(group.label(), TextStyle.GROUP, width), TextStyle.GROUP));
    diagram.nodes().stream()
        .filter(node -> node.group().equals(group.id()))
        .map(node -> node(node, diagram, width))
        .forEach(pieces::add);
    return new Section(new Piece.Stack(pieces, 8));
  }

  private static Piece node(Diagram.Node node, Diagram diagram, double width) {
    Stream<Piece> itself = Stream.of(new NodeRow(node, width));
    Stream<Piece> arrows =
        diagram.edges().stream()
            .filter(edge -> edge.from().equals(node.id()))
            .map(edge -> new ArrowRow(edge, label(diagram, edge.to()), width));
    return new Piece.Stack(Stream.concat(itself, arrows).toList(), 2);
  }

  private static Stream<Piece> loop(Diagram diagram, double width) {
    List<String> loop = LearningLoop.of(diagram);
    String words =
        loop.stream().map(node -> label(diagram, node)).collect(Collectors.joining(", "));
    return loop.isEmpty()
        ? Stream.of()
        : Stream.of(
            new Piece.Lines(
                Wrap.lines(
                    "The learning loop: " + words + " and round again.", TextStyle.CAPTION, width),
                TextStyle.CAPTION));
  }

  private static String label(Diagram diagram, String node) {
    return diagram.nodes().stream()
        .filter(other -> other.id().equals(node))
        .map(Diagram.Node::label)
        .findFirst()
        .orElse(node);
  }

  /// A frame with a group in it.
  private record Section(Piece inside) implements Piece {
    @Override
    public double height() {
      return inside.height() + 2 * PAD;
    }

    @Override
    public void draw(Pen pen, double x, double y) {
      var frame = new RoundRectangle2D.Double(x, y, COLUMN, height(), 20, 20);
      pen.fill(frame, FRAME);
      pen.line(frame, FRAME_LINE, Pen.Stroke.solid(1));
      inside.draw(pen, x + PAD, y + PAD);
    }
  }
}
