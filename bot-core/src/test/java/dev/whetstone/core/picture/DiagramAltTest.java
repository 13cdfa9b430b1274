package dev.whetstone.core.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.drill.Diagram;
import dev.whetstone.core.drill.Diagram.Edge;
import dev.whetstone.core.drill.Diagram.Flow;
import dev.whetstone.core.drill.Diagram.Group;
import dev.whetstone.core.drill.Diagram.Kind;
import dev.whetstone.core.drill.Diagram.Node;
import dev.whetstone.core.drill.Drill;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DiagramAltTest {
  private static final Diagram SMALL =
      new Diagram(
          "Reads in front, learns behind",
          List.of(new Group("g", "All")),
          List.of(
              new Node("app", "App", Kind.CLIENT, "g"),
              new Node("model", "Ranker", Kind.MODEL, "g"),
              new Node("log", "Log", Kind.STREAM, "g"),
              new Node("train", "Trainer", Kind.BATCH, "g")),
          List.of(
              new Edge("app", "model", Flow.REQUEST, "query"),
              new Edge("model", "app", Flow.REQUEST, null),
              new Edge("model", "log", Flow.EVENT, "scores"),
              new Edge("app", "log", Flow.EVENT, "clicks"),
              new Edge("log", "train", Flow.BATCH, null),
              new Edge("train", "model", Flow.CONTROL, "release")));

  @Test
  void a_diagram_reads_as_sentences() {
    assertThat(DiagramAlt.text("Rank a page", SMALL))
        .isEqualTo(
            "Diagram: Rank a page. Reads in front, learns behind."
                + " A request goes from App to Ranker (query), from there to App."
                + " The learning loop: Ranker, Log, Trainer and round again."
                + " Events flow from Ranker to Log (scores). From App to Log (clicks)."
                + " Data moves in bulk from Log to Trainer."
                + " Releases, rules and stops go from Trainer to Ranker (release).");
  }

  @Test
  void the_banks_diagrams_fit_and_name_every_node() {
    for (Drill drill : BankDrills.all()) {
      String text = DiagramAlt.text(drill);

      assertThat(text).hasSizeLessThanOrEqualTo(DiagramAlt.LONGEST).doesNotContain("The rest");
      for (Node node : drill.diagram().nodes()) {
        assertThat(text).contains(node.label());
      }
    }
  }

  @Test
  void the_learning_loops_of_the_bank_are_the_ones_that_the_pictures_specification_names() {
    assertThat(LearningLoop.of(BankDrills.feed().diagram()))
        .containsExactly("n-ranker", "n-policy", "n-log", "n-join", "n-train", "n-gate");
    assertThat(LearningLoop.of(BankDrills.fraud().diagram()))
        .startsWith("n-model", "n-decide", "n-gateway", "n-log", "n-labels");
  }

  @Test
  void what_does_not_fit_is_left_out_by_whole_sentences_and_said() {
    List<Edge> many = new ArrayList<>(SMALL.edges());
    for (int i = 0; i < 200; i++) {
      many.add(new Edge(i % 2 == 0 ? "app" : "log", "train", Flow.EVENT, "more and more of it"));
    }
    Diagram large = new Diagram(SMALL.caption(), SMALL.groups(), SMALL.nodes(), many);

    assertThat(DiagramAlt.text("Rank a page", large))
        .hasSizeLessThanOrEqualTo(DiagramAlt.LONGEST)
        .endsWith("Trainer and round again. The rest is in the picture.");
  }
}
