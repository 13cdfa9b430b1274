package dev.whetstone.core.picture.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.drill.Diagram;
import dev.whetstone.core.drill.Diagram.Edge;
import dev.whetstone.core.drill.Diagram.Kind;
import dev.whetstone.core.drill.Diagram.Node;
import dev.whetstone.core.drill.lint.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PictureFindingsTest {
  private final PictureFindings findings =
      new PictureFindings(new ShippedLayouts(getClass().getClassLoader()));

  @Test
  void the_drills_of_the_bank_give_no_cause_to_look() {
    assertThat(Diagrams.shipped()).allMatch(drill -> findings.of(drill).isEmpty());
  }

  @Test
  void letters_that_will_be_boxes_are_named() {
    Diagram small = Diagrams.small();
    List<Node> nodes = new ArrayList<>(small.nodes());
    nodes.set(0, new Node("n-app", "模型 שלום", Kind.CLIENT, "g-a"));
    Diagram diagram = Diagrams.of(nodes, small.edges().toArray(new Edge[0]));

    assertThat(findings.of(Diagrams.drill(diagram)))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.number()).isEqualTo("L54");
          assertThat(finding.level()).isEqualTo(Finding.Level.WARNING);
          assertThat(finding.text()).contains("the typeface lacks 模 型 ש ל ו ם");
        });
  }

  @Test
  void a_diagram_that_is_not_whole_is_left_to_other_checks() {
    Diagram small = Diagrams.small();
    List<Node> twice = new ArrayList<>(small.nodes());
    twice.set(1, twice.getFirst());
    List<Node> homeless = new ArrayList<>(small.nodes());
    homeless.set(1, new Node("n-model", "Ranker", Kind.MODEL, "g-none"));
    List<Edge> loose = new ArrayList<>(small.edges());
    loose.set(0, new Edge("n-app", "n-nobody", Diagram.Flow.REQUEST, null));

    assertThat(
            Stream.of(
                Diagrams.of(twice, small.edges().toArray(new Edge[0])),
                Diagrams.of(homeless, small.edges().toArray(new Edge[0])),
                Diagrams.of(small.nodes(), loose.toArray(new Edge[0]))))
        .allSatisfy(diagram -> assertThat(findings.of(Diagrams.drill(diagram))).isEmpty());
  }

  @Test
  void an_author_learns_which_labels_stand_at_the_foot() {
    Diagram diagram = Diagrams.largest("Offline and online feature store", "as served", 3);

    assertThat(PictureFindings.of(Diagrams.drill(diagram), Drawings.fast("A title", diagram)))
        .extracting(Finding::text)
        .isNotEmpty()
        .allMatch(text -> text.matches("picture: the label of n-.* stands at the foot as note .*"));
  }
}
