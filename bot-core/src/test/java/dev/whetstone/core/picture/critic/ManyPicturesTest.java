package dev.whetstone.core.picture.critic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.drill.Diagram;
import dev.whetstone.core.drill.Drill;
import dev.whetstone.core.pack.ShippedBank;
import dev.whetstone.core.picture.diagram.DiagramSheet;
import dev.whetstone.core.picture.diagram.Emphasis;
import dev.whetstone.core.picture.layout.Diagrams;
import dev.whetstone.core.picture.layout.Drawings;
import dev.whetstone.core.picture.layout.Layout;
import dev.whetstone.core.picture.layout.Print;
import dev.whetstone.core.picture.layout.Rewired;
import dev.whetstone.core.picture.layout.ShippedLayouts;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The critic looks at the whole bank, and at diagrams that nobody drew: a few in a hurry, or with
/// `-Dpictures.random=100` that many as carefully as the bank's, and a tenth as many of the largest
/// that there can be (an hour on one core).
final class ManyPicturesTest {
  private static final int A_FEW = 2;

  private final List<Drill> bank = ShippedBank.BANK.drills();

  @Test
  void nobody_stumbles_over_anything_in_the_banks_pictures_and_nothing_is_left_out() {
    ShippedLayouts shipped = new ShippedLayouts(ManyPicturesTest.class.getClassLoader());
    for (Drill drill : bank) {
      Layout layout =
          shipped.find(drill.id(), Print.of(drill.title(), drill.diagram())).orElseThrow();

      assertGood(drill.id(), layout);
      assertWhole(drill.id(), drill.diagram(), layout);
    }
  }

  @Test
  void nobody_stumbles_over_anything_in_pictures_of_random_diagrams() {
    int careful = Integer.getInteger("pictures.random", 0);
    for (int seed = 0; seed < Math.max(A_FEW, careful); seed++) {
      Drill drill = bank.get(seed % bank.size());
      Diagram diagram = Rewired.of(drill.diagram(), seed);
      if (careful == 0) {
        assertGood("seed " + seed, Drawings.fast(drill.title(), diagram).layout());
      } else {
        Layout layout = Drawings.deep(drill.title(), diagram).layout();
        assertGood("seed " + seed, layout);
        assertWhole("seed " + seed, diagram, layout);
      }
    }
  }

  @Test
  void nobody_stumbles_over_anything_in_the_largest_picture_that_a_drill_may_hold() {
    int careful = Integer.getInteger("pictures.random", 0) / 10;
    for (int seed = 1; seed <= Math.max(1, careful); seed++) {
      Diagram diagram =
          Diagrams.largest("Offline and online features", "as they were served", seed);
      Layout layout =
          careful == 0
              ? Drawings.fast("A title", diagram).layout()
              : Drawings.deep("A title", diagram).layout();
      assertGood("seed " + seed, layout);
      assertWhole("seed " + seed, diagram, layout);
    }
  }

  private static void assertGood(String what, Layout layout) {
    assertThat(Critic.faults(svg(layout))).as(what).isEmpty();
  }

  private static void assertWhole(String what, Diagram diagram, Layout layout) {
    Scene scene = Scene.of(svg(layout));
    assertThat(scene.boxes()).as(what).hasSameSizeAs(diagram.nodes());
    assertThat(scene.wires()).as(what).hasSameSizeAs(diagram.edges());
    assertThat(scene.labels())
        .as(what)
        .containsExactlyInAnyOrderElementsOf(
            diagram.edges().stream()
                .map(Diagram.Edge::label)
                .filter(label -> label != null)
                .map(label -> label.strip().replaceAll("\\s+", " "))
                .toList());
  }

  private static String svg(Layout layout) {
    return new DiagramSheet(layout, new Emphasis.Whole()).svg();
  }
}
