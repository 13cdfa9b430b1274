package dev.whetstone.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PropTest {
  private static List<Integer> ints(Prop.Draw d) {
    List<Integer> out = new ArrayList<>();
    while (out.size() < 40 && d.between(0, 9) > 0) {
      out.add(d.between(0, 1_000_000));
    }
    return d.note("ints", out);
  }

  @Test
  void a_property_that_holds_passes() {
    Prop.forAll(d -> assertThat(ints(d)).hasSizeLessThanOrEqualTo(40));
  }

  @Test
  void a_failing_property_shrinks_to_the_smallest_case() {
    assertThatThrownBy(
            () -> Prop.forAll(d -> assertThat(ints(d)).allMatch(i -> i < 1000, "below 1000")))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("ints = [1000]")
        .hasMessageContaining("-Dprop.seed=");
  }
}
