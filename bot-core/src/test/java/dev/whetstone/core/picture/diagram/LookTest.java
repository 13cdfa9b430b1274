package dev.whetstone.core.picture.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.drill.Diagram.Flow;
import dev.whetstone.core.drill.Diagram.Kind;
import dev.whetstone.core.picture.pen.Ink;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The colours of a diagram: legible, and never alone.
final class LookTest {
  private static final Ink FRAME = Ink.of("#F3F5F9");

  @Test
  void text_can_be_read_on_every_kind_of_node_and_pale_text_still_can() {
    for (Kind kind : Kind.values()) {
      KindLook look = KindLook.of(kind);

      assertThat(contrast(look.text(), look.fill())).as(kind.name()).isGreaterThan(9);
      assertThat(contrast(look.pale().text(), look.pale().fill()))
          .as("pale " + kind)
          .isGreaterThan(3);
    }
  }

  @Test
  void lines_and_their_labels_can_be_read_on_white_and_on_frames() {
    for (Flow flow : Flow.values()) {
      assertThat(contrast(FlowLook.of(flow).ink(), Ink.WHITE)).as(flow.name()).isGreaterThan(5);
      assertThat(contrast(FlowLook.of(flow).ink(), FRAME)).as(flow.name()).isGreaterThan(4.5);
    }
  }

  @Test
  void lines_differ_without_their_colour() {
    Set<Object> strokes = new HashSet<>();
    for (Flow flow : Flow.values()) {
      assertThat(strokes.add(FlowLook.of(flow).stroke())).as(flow.name()).isTrue();
    }
  }

  /// As WCAG counts it, from 1 to 21.
  private static double contrast(Ink one, Ink other) {
    double light = Math.max(luminance(one), luminance(other));
    double dark = Math.min(luminance(one), luminance(other));
    return (light + 0.05) / (dark + 0.05);
  }

  private static double luminance(Ink ink) {
    return 0.2126 * channel(ink.rgb() >> 16)
        + 0.7152 * channel(ink.rgb() >> 8)
        + 0.0722 * channel(ink.rgb());
  }

  private static double channel(int bits) {
    double share = (bits & 0xFF) / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
