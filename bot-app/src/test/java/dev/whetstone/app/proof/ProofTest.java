package dev.whetstone.app.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The proof of `./drill proof` with fewer kills (`-Dproof.seed=…` and `-Dproof.kills=…` play
/// another one).
final class ProofTest {
  private static final long SEED = Long.getLong("proof.seed", 20_261_121);
  private static final int KILLS = Integer.getInteger("proof.kills", 25);

  @TempDir Path folder;

  @Test
  @Timeout(600)
  void a_week_with_twenty_five_kills_and_an_hour_of_two_processes_come_to_what_calm_ones_do() {
    Proof proof = Proof.run(folder, SEED, KILLS, _ -> {});
    String said = "seed %d:%n%s".formatted(SEED, new Report(proof).text());
    System.out.println(said);

    assertThat(proof.complaints()).as(said).isEmpty();
    assertThat(proof.stormy().hits().values().stream().mapToInt(Integer::intValue).sum())
        .as(said)
        .isEqualTo(KILLS);
    assertThat(proof.stormy().starts()).as(said).isEqualTo(KILLS + 1);
    assertThat(proof.calm().outcome().rounds()).as(said).hasSize(15);
    assertThat(proof.stormy().accepted()).as(said).hasSizeGreaterThan(100);
    assertThat(String.join("\n", proof.stormy().outcome().verdicts()))
        .as(said)
        .contains("CREDITED", "LATE", "ABSENT");
  }
}
