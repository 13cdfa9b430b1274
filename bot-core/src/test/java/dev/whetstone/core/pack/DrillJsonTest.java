package dev.whetstone.core.pack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.drill.Drill;
import dev.whetstone.core.drill.Step;
import org.junit.jupiter.api.Test;

class DrillJsonTest {
  private final Loaded loaded = ShippedBank.LOADED;

  @Test
  void a_pinned_drill_reads_back_as_it_was() {
    for (Drill drill : loaded.bank().drills()) {
      String canonical = DrillJson.canonical(drill);

      assertThat(DrillJson.read(canonical)).isEqualTo(drill);
      assertThat(DrillJson.canonical(DrillJson.read(canonical))).isEqualTo(canonical);
    }
  }

  @Test
  void the_hash_changes_with_a_single_letter() {
    Drill drill = loaded.bank().byId("rec-short-video-feed").orElseThrow();
    String other = DrillJson.canonical(drill).replaceFirst("newcomers", "newcomerz");

    assertThat(DrillJson.hash(drill)).hasSize(64).isEqualTo(DrillJson.hash(drill));
    assertThat(DrillJson.hash(DrillJson.read(other))).isNotEqualTo(DrillJson.hash(drill));
  }

  @Test
  void the_common_points_that_a_drill_cites_travel_with_it() {
    Drill drill = loaded.bank().byId("risk-card-payment-fraud").orElseThrow();

    Drill copy = DrillJson.read(DrillJson.canonical(drill));

    assertThat(copy.commons())
        .extracting(c -> c.id())
        .containsExactlyInAnyOrderElementsOf(
            drill.steps().stream().flatMap(s -> s.commons().stream()).distinct().toList());
  }

  @Test
  void words_of_the_file_are_kept() {
    String canonical =
        DrillJson.canonical(loaded.bank().byId("risk-card-payment-fraud").orElseThrow());

    assertThat(canonical)
        .contains(
            "\"value\":30000000}", "\"move\":\"diagnose\"", "\"case\":\"", "\"core_minutes\":");
    assertThat(loaded.bank().drills().getFirst().steps())
        .extracting(Step::move)
        .contains(Step.Move.DERIVE);
  }
}
