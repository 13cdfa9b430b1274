package dev.whetstone.core.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.Prop;
import dev.whetstone.core.drill.Diagram;
import dev.whetstone.core.drill.Drill;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DiagramTableTest {
  @Test
  void every_text_of_the_bank_is_within_its_frame_and_over_no_other_text() {
    for (Drill drill : BankDrills.all()) {
      isLegible(drill.title(), drill.diagram());
    }
  }

  @Test
  void any_diagram_is_legible_however_long_its_labels() {
    Prop.forAll(d -> isLegible("Title " + words(d, 20), d.note("diagram", diagram(d))));
  }

  private static void isLegible(String title, Diagram diagram) {
    DiagramTable table = new DiagramTable(title, diagram);
    Recording pen = new Recording();

    table.draw(pen);

    Rectangle2D canvas = new Rectangle2D.Double(0, 0, DiagramTable.WIDTH, table.height());
    for (int i = 0; i < pen.texts.size(); i++) {
      Rectangle2D text = pen.texts.get(i);
      assertThat(canvas.contains(text)).isTrue();
      for (Rectangle2D frame : pen.frames) {
        assertThat(frame.contains(text) || !frame.intersects(text)).isTrue();
      }
      for (Rectangle2D other : pen.texts.subList(0, i)) {
        assertThat(text.intersects(other)).isFalse();
      }
    }
  }

  private static Diagram diagram(Prop.Draw d) {
    List<Diagram.Group> groups = new ArrayList<>();
    List<Diagram.Node> nodes = new ArrayList<>();
    List<Diagram.Edge> edges = new ArrayList<>();
    for (int i = 0; i < d.between(1, 6); i++) {
      groups.add(new Diagram.Group("g" + i, words(d, 6)));
    }
    for (int i = 0; i < d.between(1, 20); i++) {
      Diagram.Kind kind = d.oneOf(List.of(Diagram.Kind.values()));
      nodes.add(new Diagram.Node("n" + i, words(d, 8), kind, d.oneOf(groups).id()));
    }
    for (int i = 0; i < d.between(0, 30); i++) {
      Diagram.Flow flow = d.oneOf(List.of(Diagram.Flow.values()));
      edges.add(new Diagram.Edge(d.oneOf(nodes).id(), d.oneOf(nodes).id(), flow, words(d, 8)));
    }
    return new Diagram(words(d, 30), groups, nodes, edges);
  }

  private static String words(Prop.Draw d, int most) {
    StringBuilder words = new StringBuilder("W");
    for (int i = d.between(0, most); i > 0; i--) {
      words.append(d.oneOf(List.of(" ranker", " of", "wwwwwwwwwwwwwwww", " (ü, 3,000)", "-x ")));
    }
    return words.toString();
  }

  /// Keeps what was drawn: the rectangles of texts and of group frames.
  private static final class Recording implements Pen {
    private final List<Rectangle2D> texts = new ArrayList<>();
    private final List<Rectangle2D> frames = new ArrayList<>();

    @Override
    public void fill(Shape shape, Color colour) {
      if (shape instanceof RoundRectangle2D && shape.getBounds2D().getWidth() > 100) {
        frames.add(shape.getBounds2D());
      }
    }

    @Override
    public void line(Shape shape, Color colour, Stroke stroke) {}

    @Override
    public void text(String text, double x, double baseline, TextStyle style) {
      double size = style.size();
      texts.add(
          new Rectangle2D.Double(
              x, baseline - 0.75 * size, Math.max(1, style.width(text) - 0.1), 0.97 * size));
    }
  }
}
