package dev.whetstone.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.drill.Drill;
import dev.whetstone.core.drill.Estimate;
import dev.whetstone.core.drill.NumberAnswer;
import dev.whetstone.core.drill.Step;
import dev.whetstone.core.drill.Twist;
import dev.whetstone.core.pack.ShippedBank;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LinesTest {
  private static final int COUNTS = 40;

  private final Lines lines = new Lines();

  @Test
  void whoever_speaks_about_a_drill_has_something_to_say_at_every_step_and_twist_of_it() {
    for (Drill drill : withLines()) {
      for (String part : parts(drill)) {
        Line line = lines.to(drill, part).orElseThrow(() -> new AssertionError(where(drill, part)));
        assertThat(line.weak()).as(where(drill, part)).hasSizeGreaterThanOrEqualTo(COUNTS);
        assertThat(line.good()).as(where(drill, part)).hasSizeGreaterThanOrEqualTo(COUNTS);
        assertThat(line.weak()).as(where(drill, part)).isNotEqualTo(line.good());
      }
    }
    assertThat(withLines()).hasSizeGreaterThan(3);
  }

  @Test
  void a_drill_that_nobody_wrote_lines_for_has_silent_members() {
    Drill drill = withLines().getFirst();

    assertThat(lines.to(drill, "t-nowhere")).isEmpty();
  }

  @Test
  void the_right_number_is_typed_so_that_it_is_understood_as_right() {
    each((drill, estimate, chance) -> {
      String typed = new NumberTyped(drill, estimate, chance).right().orElseThrow();

      assertThat(NumberAnswer.judge(drill, estimate, typed))
          .as(drill.id() + " " + estimate.id() + " typed " + typed)
          .isInstanceOf(NumberAnswer.Right.class);
    });
  }

  @Test
  void a_wrong_number_is_typed_so_that_its_wrong_chain_is_known() {
    each((drill, estimate, chance) -> {
      String typed = new NumberTyped(drill, estimate, chance).trap().orElseThrow();

      assertThat(NumberAnswer.judge(drill, estimate, typed))
          .as(drill.id() + " " + estimate.id() + " typed " + typed)
          .isInstanceOf(NumberAnswer.Trap.class);
    });
  }

  private interface Check {
    void of(Drill drill, Estimate estimate, Chance chance);
  }

  private static void each(Check check) {
    for (Drill drill : ShippedBank.BANK.drills()) {
      for (Estimate estimate : drill.estimates()) {
        IntStream.range(0, 12).forEach(i -> check.of(drill, estimate, Chance.of("try " + i)));
      }
    }
  }

  private static List<String> parts(Drill drill) {
    return Stream.concat(
            drill.steps().stream().map(Step::id), drill.twists().stream().map(Twist::id))
        .toList();
  }

  private static String where(Drill drill, String part) {
    return drill.id() + " " + part;
  }

  private List<Drill> withLines() {
    return ShippedBank.BANK.drills().stream().filter(lines::knows).toList();
  }
}
