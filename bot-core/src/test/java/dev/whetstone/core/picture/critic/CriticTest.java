package dev.whetstone.core.picture.critic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.drill.Diagram.Flow;
import dev.whetstone.core.drill.Diagram.Kind;
import dev.whetstone.core.picture.diagram.DiagramSheet;
import dev.whetstone.core.picture.diagram.Emphasis;
import dev.whetstone.core.picture.layout.Area;
import dev.whetstone.core.picture.layout.Layout;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The critic finds what is wrong by looking: each planted defect, and nothing where there is none.
final class CriticTest {
  @Test
  void nothing_is_wrong_with_a_good_picture() {
    assertThat(Critic.faults(svg(Plain.layout()))).isEmpty();
    assertThat(Critic.faults(svg(Plain.withNote()))).isEmpty();
    assertThat(Scene.of(svg(Plain.withNote())).labels())
        .containsExactlyInAnyOrder("page", "500", "rows", "release");
  }

  @Test
  void a_number_without_its_note_and_a_note_without_its_number_are_seen() {
    String noted = svg(Plain.withNote());

    assertThat(Critic.faults(noted.replaceFirst("<text[^>]*>rows</text>", "")))
        .anyMatch(fault -> fault.startsWith("number that is not explained"));
    assertThat(Critic.faults(noted.replaceFirst("(?s)<text[^>]*>1</text>", "")))
        .anyMatch(fault -> fault.startsWith("note whose number is nowhere"));
  }

  @Test
  void a_line_through_a_box_is_seen() {
    finds(
        "line through a box",
        Plain.withWire(
            4, Plain.along(550, 283, 590, 283, 590, 330, 460, 330, 460, 240, 640, 240, 640, 270)));
  }

  @Test
  void a_box_on_a_box_is_seen() {
    finds("box on box", Plain.withBox(5, Plain.at(180, 262)));
  }

  @Test
  void a_frame_on_a_frame_is_seen() {
    finds(
        "frame on frame",
        Plain.withFrame(
            0,
            frame -> new Layout.Frame(frame.group(), frame.lines(), new Area(20, 73, 400, 360))));
  }

  @Test
  void a_label_on_a_box_is_seen() {
    finds("label on a box", Plain.withWire(0, Plain.labelledAt(140, 134)));
  }

  @Test
  void a_label_on_a_label_is_seen() {
    finds("label on label", Plain.withWire(1, Plain.labelledAt(196, 140)));
  }

  @Test
  void a_line_under_the_label_of_another_is_seen() {
    finds("line under a foreign label", Plain.withWire(0, Plain.labelledAt(382, 275)));
    finds("line under a foreign label", Plain.withWire(4, Plain.labelledAt(600, 368)));
  }

  @Test
  void a_label_over_a_groups_title_is_seen() {
    finds("label over a group's title", Plain.withWire(0, Plain.labelledAt(70, 78)));
  }

  @Test
  void words_that_leave_their_box_are_seen() {
    finds("words that leave their box", Plain.withBox(1, Plain.called("Gateway to everything")));
  }

  @Test
  void words_that_leave_their_plate_are_seen() {
    finds(
        "words that leave their plate",
        Plain.withWire(
            5,
            wire ->
                new Layout.Wire(
                    wire.from(),
                    wire.to(),
                    wire.kind(),
                    wire.points(),
                    new Layout.Label(new Area(470, 368, 30, 16), List.of("a bundle to release")),
                    false)));
  }

  @Test
  void a_line_that_ends_in_the_air_is_seen() {
    finds("line that ends in the air", Plain.withWire(2, Plain.along(160, 283, 235, 283)));
  }

  @Test
  void a_line_that_runs_on_another_is_seen() {
    finds(
        "line on line",
        Plain.withWire(2, Plain.along(160, 283, 200, 283, 200, 210, 315, 210, 315, 260)));
  }

  @Test
  void a_label_that_belongs_to_no_line_is_seen() {
    finds("label far from every line of its colour", Plain.withWire(4, Plain.labelledAt(600, 340)));
  }

  @Test
  void what_leaves_the_picture_is_seen() {
    finds("out of the picture", Plain.withWire(5, Plain.labelledAt(780, 368)));
  }

  @Test
  void a_box_in_no_frame_is_seen() {
    finds("box in no frame", Plain.withBox(3, Plain.at(380, 330)));
  }

  @Test
  void a_kind_and_a_line_without_explanation_are_seen() {
    Layout.Legend whole = Plain.layout().legend();
    finds(
        "kind that is not explained",
        Plain.withLegend(
            new Layout.Legend(whole.top(), List.of(Kind.SERVICE), whole.flows(), true, List.of())));
    finds(
        "line that is not explained",
        Plain.withLegend(
            new Layout.Legend(whole.top(), whole.kinds(), List.of(Flow.REQUEST), true, List.of())));
  }

  @Test
  void small_letters_are_seen() {
    assertThat(Critic.faults(svg(Plain.layout()).replace("font-size=\"12.5\"", "font-size=\"9\"")))
        .anyMatch(fault -> fault.startsWith("letters too small"));
  }

  @Test
  void a_line_without_an_arrow_is_seen() {
    String svg = svg(Plain.layout()).replaceAll("<path d=\"[^\"]*Z\" fill=\"#7A2DB8\"/>", "");

    assertThat(Critic.faults(svg)).anyMatch(fault -> fault.startsWith("line without an arrow"));
  }

  private static void finds(String fault, Layout spoiled) {
    assertThat(Critic.faults(svg(spoiled))).anyMatch(found -> found.startsWith(fault));
  }

  private static String svg(Layout layout) {
    return new DiagramSheet(layout, new Emphasis.Whole()).svg();
  }
}
