package dev.whetstone.core.picture.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.drill.Diagram;
import dev.whetstone.core.drill.Diagram.Edge;
import dev.whetstone.core.drill.Diagram.Flow;
import dev.whetstone.core.drill.Diagram.Kind;
import dev.whetstone.core.drill.Diagram.Node;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoopTest {
  @Test
  void the_loop_leads_from_the_model_through_log_and_trainer_back_to_it() {
    Loop loop = Loop.of(Diagrams.small());

    assertThat(loop.edges()).containsExactly(1, 2, 3);
    assertThat(loop.nodes()).containsExactlyInAnyOrder("n-model", "n-log", "n-train");
  }

  @Test
  void of_two_loops_of_a_length_the_one_with_more_data_is_shown() {
    Diagram diagram =
        Diagrams.of(
            List.of(
                node("n-model", Kind.MODEL),
                node("n-service", Kind.SERVICE),
                node("n-join", Kind.BATCH),
                node("n-log", Kind.STREAM),
                node("n-train", Kind.BATCH)),
            edge("n-model", "n-log"),
            edge("n-log", "n-train"),
            edge("n-train", "n-service"),
            edge("n-service", "n-model"),
            edge("n-train", "n-join"),
            edge("n-join", "n-model"));

    assertThat(Loop.of(diagram).nodes()).contains("n-join").doesNotContain("n-service");
  }

  @Test
  void without_a_stream_the_loop_through_a_batch_job_is_shown() {
    Diagram diagram =
        Diagrams.of(
            List.of(node("n-model", Kind.MODEL), node("n-train", Kind.BATCH)),
            edge("n-model", "n-train"),
            edge("n-train", "n-model"));

    assertThat(Loop.of(diagram).edges()).containsExactly(0, 1);
  }

  @Test
  void what_does_not_learn_has_no_loop() {
    Diagram diagram =
        Diagrams.of(
            List.of(node("n-model", Kind.MODEL), node("n-log", Kind.STREAM)),
            edge("n-model", "n-log"),
            edge("n-log", "n-model"));

    assertThat(Loop.of(diagram).edges()).isEmpty();
  }

  private static Node node(String id, Kind kind) {
    return new Node(id, id, kind, "g-a");
  }

  private static Edge edge(String from, String to) {
    return new Edge(from, to, Flow.EVENT, null);
  }
}
