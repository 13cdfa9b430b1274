package dev.whetstone.core.picture.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.drill.Diagram;
import dev.whetstone.core.drill.Diagram.Edge;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LayoutJsonTest {
  private final Layout layout = Drawings.fast("A title", Diagrams.small()).layout();

  @Test
  void a_layout_comes_back_as_it_was_written() {
    String json = LayoutJson.write("print", layout);

    Layout read = LayoutJson.read(json, "print").orElseThrow();

    assertThat(LayoutJson.write("print", read)).isEqualTo(json);
    assertThat(read.boxes()).isEqualTo(layout.boxes());
    assertThat(read.wires())
        .extracting(Layout.Wire::points)
        .isEqualTo(layout.wires().stream().map(Layout.Wire::points).toList());
    assertThat(read.legend()).isEqualTo(layout.legend());
    assertThat(Defects.of(Diagrams.small(), read)).isEmpty();
  }

  @Test
  void a_layout_of_something_else_or_a_broken_one_is_none() {
    String json = LayoutJson.write("print", layout);

    assertThat(LayoutJson.read(json, "another")).isEmpty();
    assertThat(LayoutJson.read(json.substring(0, 100), "print")).isEmpty();
    assertThat(LayoutJson.read("{}", "print")).isEmpty();
    assertThat(LayoutJson.read("{\"print\":\"print\"}", "print")).isEmpty();
    assertThat(LayoutJson.read("null", "print")).isEmpty();
  }

  @Test
  void another_title_or_label_makes_a_layout_stale() {
    Diagram diagram = Diagrams.small();
    List<Edge> edges = new ArrayList<>(diagram.edges());
    Edge first = edges.getFirst();
    edges.set(0, new Edge(first.from(), first.to(), first.kind(), "another label"));
    Diagram relabelled = new Diagram(diagram.caption(), diagram.groups(), diagram.nodes(), edges);

    assertThat(Print.of("A title", diagram))
        .isEqualTo(Print.of("A title", Diagrams.small()))
        .isNotEqualTo(Print.of("Another", diagram))
        .isNotEqualTo(Print.of("A title", relabelled));
  }
}
