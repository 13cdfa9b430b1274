package dev.whetstone.core.picture.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.drill.Diagram;
import dev.whetstone.core.picture.layout.Defect.Sort;
import dev.whetstone.core.picture.layout.Layout.Box;
import dev.whetstone.core.picture.layout.Layout.Frame;
import dev.whetstone.core.picture.layout.Layout.Label;
import dev.whetstone.core.picture.layout.Layout.Wire;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Each sort of defect is planted into a sound layout and must be found.
class DefectsTest {
  private final Diagram diagram = Diagrams.small();
  private final Layout sound = Drawings.fast("A title", diagram).layout();

  @Test
  void a_sound_layout_has_none() {
    assertThat(Defects.of(diagram, sound)).isEmpty();
  }

  @Test
  void an_edge_through_a_node_is_found() {
    Box trainer = sound.boxes().get(3);

    assertFound(over(0, trainer.area()), Sort.EDGE_THROUGH_BOX, "n-app -> n-model", "n-train");
  }

  @Test
  void an_edge_through_a_title_is_found() {
    Frame frame = sound.frames().get(1);

    assertFound(
        over(0, frame.titleArea()), Sort.EDGE_THROUGH_TITLE, "n-app -> n-model", frame.group());
  }

  @Test
  void an_edge_under_a_label_is_found() {
    assertFound(
        over(0, label(3).area()), Sort.EDGE_UNDER_LABEL, "n-app -> n-model", "n-train -> n-model");
  }

  @Test
  void two_edges_on_one_way_are_found() {
    Layout planted = with(1, sound.wires().get(0).points(), label(1));

    assertFound(planted, Sort.EDGES_TOGETHER, "n-app -> n-model", "n-model -> n-log");
  }

  @Test
  void a_label_on_a_node_is_found() {
    Area box = sound.boxes().get(3).area();

    assertFound(labelAt(0, box), Sort.LABEL_ON_BOX, "n-app -> n-model", "n-train");
  }

  @Test
  void two_labels_on_each_other_are_found() {
    assertFound(
        labelAt(0, label(1).area()), Sort.LABEL_ON_LABEL, "n-app -> n-model", "n-model -> n-log");
  }

  @Test
  void a_label_on_a_title_is_found() {
    Frame frame = sound.frames().getFirst();

    assertFound(
        labelAt(0, frame.titleArea()), Sort.LABEL_ON_TITLE, "n-app -> n-model", frame.group());
  }

  @Test
  void a_label_that_was_left_out_is_found() {
    assertFound(
        with(0, sound.wires().getFirst().points(), null),
        Sort.LABEL_LEFT_OUT,
        "n-app -> n-model",
        "");
  }

  @Test
  void two_nodes_on_each_other_are_found() {
    Layout planted = boxAt(0, sound.boxes().get(1).area());

    assertFound(planted, Sort.BOXES_OVERLAP, "n-app", "n-model");
  }

  @Test
  void a_node_on_a_title_is_found() {
    Frame frame = sound.frames().getFirst();

    assertFound(boxAt(0, frame.titleArea()), Sort.BOX_ON_TITLE, "n-app", frame.group());
  }

  @Test
  void two_groups_on_each_other_are_found() {
    Frame first = sound.frames().get(0);
    Frame second = sound.frames().get(1);
    Frame wide = new Frame(first.group(), first.lines(), first.area().with(second.area()));
    Layout planted =
        new Layout(
            sound.height(),
            sound.heading(),
            List.of(wide, second),
            sound.boxes(),
            sound.wires(),
            sound.legend());

    assertFound(planted, Sort.FRAMES_OVERLAP, "g-a", "g-b");
  }

  @Test
  void what_reaches_out_of_the_picture_is_found() {
    assertFound(labelAt(0, label(0).area().moved(-800, 0)), Sort.OUTSIDE, "n-app -> n-model", "");
  }

  @Test
  void a_picture_that_is_too_tall_is_found() {
    Layout planted =
        new Layout(
            1_015, sound.heading(), sound.frames(), sound.boxes(), sound.wires(), sound.legend());

    assertFound(planted, Sort.TOO_TALL, "1015", "900");
  }

  @Test
  void a_defect_is_said_with_its_edge_and_node() {
    assertThat(new Defect(Sort.EDGE_THROUGH_BOX, "n-a -> n-b", "n-c").sentence())
        .isEqualTo("the edge n-a -> n-b runs through n-c");
    assertThat(new Defect(Sort.LABEL_LEFT_OUT, "n-a -> n-b", "").sentence())
        .isEqualTo("there is no room for the label of n-a -> n-b");
  }

  private void assertFound(Layout planted, Sort sort, String first, String second) {
    assertThat(Defects.of(diagram, planted)).contains(new Defect(sort, first, second));
  }

  private Label label(int wire) {
    return Objects.requireNonNull(sound.wires().get(wire).label());
  }

  /// The layout with a wire led from side to side over the middle of an area.
  private Layout over(int wire, Area area) {
    double y = area.middle().y();
    return with(wire, List.of(new Spot(20, y), new Spot(780, y)), label(wire));
  }

  private Layout labelAt(int wire, Area area) {
    Area own = label(wire).area();
    Area moved = Area.around(area.middle().x(), area.middle().y(), own.width(), own.height());
    return with(wire, sound.wires().get(wire).points(), new Label(moved, List.of("label")));
  }

  private Layout with(int index, List<Spot> points, @Nullable Label label) {
    List<Wire> wires = new ArrayList<>(sound.wires());
    Wire wire = wires.get(index);
    wires.set(index, new Wire(wire.from(), wire.to(), wire.kind(), points, label, wire.inLoop()));
    return new Layout(
        sound.height(), sound.heading(), sound.frames(), sound.boxes(), wires, sound.legend());
  }

  private Layout boxAt(int index, Area area) {
    List<Box> boxes = new ArrayList<>(sound.boxes());
    Box box = boxes.get(index);
    boxes.set(index, new Box(box.node(), box.kind(), area, box.lines(), box.inLoop()));
    return new Layout(
        sound.height(), sound.heading(), sound.frames(), boxes, sound.wires(), sound.legend());
  }
}
