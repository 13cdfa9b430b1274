package dev.whetstone.core.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.chat.Block;
import dev.whetstone.core.drill.Diagram;
import dev.whetstone.core.drill.Diagram.Edge;
import dev.whetstone.core.drill.Diagram.Flow;
import dev.whetstone.core.drill.Diagram.Group;
import dev.whetstone.core.drill.Diagram.Kind;
import dev.whetstone.core.drill.Diagram.Node;
import dev.whetstone.core.drill.Drill;
import dev.whetstone.core.picture.layout.Loop;
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
    assertThat(loop(BankDrills.feed()))
        .containsExactly("n-ranker", "n-policy", "n-log", "n-join", "n-train", "n-gate");
    assertThat(loop(BankDrills.fraud()))
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

  @Test
  void a_step_names_its_part_and_what_moves_there() {
    Drill feed = BankDrills.feed();
    var step =
        feed.stages().stream()
            .flatMap(stage -> stage.steps().stream())
            .filter(one -> one.focus().size() > 1)
            .findFirst()
            .orElseThrow();

    String text = DiagramAlt.focus(feed, step);

    assertThat(text).startsWith("Diagram: " + feed.title() + ". Strong in it: ");
    for (String node : step.focus()) {
      assertThat(text)
          .contains(
              feed.diagram().nodes().stream()
                  .filter(one -> one.id().equals(node))
                  .findFirst()
                  .orElseThrow()
                  .label());
    }
    assertThat(text).hasSizeLessThan(DiagramAlt.text(feed).length());
  }

  @Test
  void words_are_cut_to_a_platforms_limit_after_a_whole_sentence() {
    var picture = new Block.Picture("diagram/x", "Diagram: A. From B to C. From D to E, and on.");

    assertThat(picture.alt(100)).isEqualTo(picture.alt());
    assertThat(picture.alt(44)).isEqualTo("Diagram: A. The rest is in the picture.");
    assertThat(DiagramAlt.text(BankDrills.fraud())).hasSizeGreaterThan(1024);
    assertThat(new Block.Picture("x", DiagramAlt.text(BankDrills.fraud())).alt(1024))
        .hasSizeLessThanOrEqualTo(1024)
        .endsWith(". The rest is in the picture.");
  }

  private static List<String> loop(Drill drill) {
    return Loop.of(drill.diagram()).edges().stream()
        .map(edge -> drill.diagram().edges().get(edge).from())
        .toList();
  }
}
