package dev.whetstone.core.picture.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.drill.Drill;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShippedLayoutsTest {
  private static final double TALLEST = 900;

  private final ShippedLayouts shipped = new ShippedLayouts(getClass().getClassLoader());

  @Test
  void every_drill_of_the_bank_comes_with_a_layout_without_a_defect() {
    for (Drill drill : Diagrams.shipped()) {
      Optional<Layout> layout = shipped.find(drill.id(), Print.of(drill.title(), drill.diagram()));

      assertThat(layout).as("run ./drill questions layout for " + drill.id()).isPresent();
      assertThat(Defects.of(drill.diagram(), layout.orElseThrow())).as(drill.id()).isEmpty();
      assertThat(layout.orElseThrow().height()).as(drill.id()).isLessThanOrEqualTo(TALLEST);
    }
  }

  @Test
  void a_drill_with_another_diagram_does_not_get_it() {
    Drill drill = Diagrams.shipped().getFirst();

    assertThat(shipped.find(drill.id(), Print.of(drill.title(), Diagrams.small()))).isEmpty();
    assertThat(shipped.find("no-such-drill", "print")).isEmpty();
  }
}
