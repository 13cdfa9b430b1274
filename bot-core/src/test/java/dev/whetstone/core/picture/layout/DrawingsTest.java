package dev.whetstone.core.picture.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.drill.Diagram;
import dev.whetstone.core.drill.Drill;
import dev.whetstone.core.picture.layout.Drawings.Drawing;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class DrawingsTest {
  @Test
  void the_same_diagram_gets_the_same_layout() {
    Drill drill = Diagrams.shipped().getFirst();

    Drawing one = Drawings.fast(drill.title(), drill.diagram());
    Drawing other = Drawings.fast(drill.title(), drill.diagram());

    assertThat(other).isEqualTo(one);
  }

  @Test
  void a_small_diagram_is_drawn_without_a_defect_in_both_ways() {
    assertThat(Drawings.fast("A title", Diagrams.small()).defects()).isEmpty();
    assertThat(Drawings.deep("A title", Diagrams.small()).defects()).isEmpty();
  }

  @Test
  void a_drawing_that_needs_few_columns_stands_in_the_middle() {
    Layout layout = Drawings.fast("A title", Diagrams.small()).layout();

    double left = layout.frames().stream().mapToDouble(f -> f.area().x()).min().orElseThrow();
    double right = layout.frames().stream().mapToDouble(f -> f.area().right()).max().orElseThrow();
    assertThat(left + right).isBetween(Layout.WIDTH - 60.0, Layout.WIDTH + 60.0);
    assertThat(right - left).isLessThan(Layout.WIDTH - 100.0);
  }

  @Test
  void in_a_hurry_a_label_may_stand_at_the_foot_but_none_is_left_out_or_hidden() {
    List<Drill> drills = Diagrams.shipped();
    for (int seed = 0; seed < 3; seed++) {
      Drill drill = drills.get(seed % drills.size());
      Diagram diagram = Rewired.of(drill.diagram(), seed);

      Drawing drawing = Drawings.fast(drill.title(), diagram);

      assertThat(drawing.defects()).as("seed %d", seed).isEmpty();
      assertThat(Defects.of(diagram, drawing.layout())).as("seed %d", seed).isEmpty();
    }
  }

  @Test
  void a_label_without_room_becomes_a_number_that_is_explained_at_the_foot() {
    Diagram diagram = Diagrams.largest("Offline and online feature store", "as served", 3);

    Drawing drawing = Drawings.fast("A title", diagram);

    List<Layout.Note> notes = drawing.layout().legend().notes();
    assertThat(drawing.defects()).isEmpty();
    assertThat(notes).isNotEmpty();
    assertThat(notes)
        .extracting(Layout.Note::mark)
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, notes.size()).mapToObj(String::valueOf).toList());
    for (int edge = 0; edge < diagram.edges().size(); edge++) {
      Layout.Wire wire = drawing.layout().wires().get(edge);
      assertThat(words(wire, notes)).isEqualTo(diagram.edges().get(edge).label());
    }
    assertThat(LayoutJson.read(LayoutJson.write("print", drawing.layout()), "print").orElseThrow())
        .extracting(layout -> layout.legend().notes())
        .asInstanceOf(InstanceOfAssertFactories.list(Layout.Note.class))
        .hasSameSizeAs(notes);
  }

  private static String words(Layout.Wire wire, List<Layout.Note> notes) {
    List<String> lines = Objects.requireNonNull(wire.label()).lines();
    return notes.stream()
        .filter(note -> note.from().equals(wire.from()) && note.to().equals(wire.to()))
        .map(Layout.Note::text)
        .findFirst()
        .orElseGet(() -> String.join(" ", lines));
  }

  @Test
  void whatever_the_schema_allows_is_drawn() {
    assertDrawn(Diagrams.largest("Heavy multi-task ranker", "features as served", 1));
    assertDrawn(Diagrams.largest("WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW", "模型", 3));
    assertDrawn(Diagrams.largest("שלום עולם", "مرحبا بالعالم", 4));
  }

  @Test
  void the_most_that_a_drill_may_hold_is_no_taller_than_chats_show_well() {
    Diagram diagram = Diagrams.largest("Heavy multi-task ranker", "features as served", 1);

    assertThat(Drawings.fast("A title", diagram).layout().height())
        .isLessThanOrEqualTo(Layout.TALLEST);
  }

  private static void assertDrawn(Diagram diagram) {
    Layout layout = Drawings.fast("A title", diagram).layout();

    assertThat(layout.boxes()).hasSameSizeAs(diagram.nodes());
    assertThat(layout.wires()).hasSameSizeAs(diagram.edges());
    assertThat(layout.legend().top()).isLessThan(layout.height());
    assertThat(Defects.of(diagram, layout))
        .noneMatch(defect -> defect.sort() == Defect.Sort.BOXES_OVERLAP)
        .noneMatch(defect -> defect.sort() == Defect.Sort.OUTSIDE);
  }
}
