package dev.whetstone.app.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The table of a proof and the page that keeps it.
final class ReportTest {
  private static final Outcome NOTHING =
      new Outcome(
          List.of(), Map.of(), Map.of(), Map.of(), Map.of(), List.of(), List.of(), List.of());

  @TempDir Path folder;

  private static Report report(String... complaints) {
    Week week =
        new Week(
            NOTHING,
            List.of(),
            Map.of(Window.RECORDED, 3),
            Map.of("done at once", 7),
            4,
            Duration.ofMillis(900),
            Duration.ofSeconds(75));
    return new Report(new Proof(5, 3, week, week, week, List.of(complaints)));
  }

  @Test
  void the_table_says_how_to_run_it_again_and_what_each_kill_hit() {
    assertThat(report().text())
        .contains("`./drill proof --kills 3 --seed 5`", "**It holds**", "| recorded | 3 |")
        .contains("| before the commit | 0 |", "| done at once | 7 | 7 |", "1 min 15 s");
    assertThat(report("doubled: root").text()).contains("**It does not hold**", "- doubled: root");
  }

  @Test
  void the_shipped_page_takes_the_newest_table_in_place_of_the_one_before() throws IOException {
    Path page = folder.resolve("reliability.md");
    Files.copy(Path.of("..", "docs", "reliability.md"), page);

    assertThat(report("first").writeInto(page)).isTrue();
    assertThat(report("second").writeInto(page)).isTrue();

    assertThat(Files.readString(page)).contains("- second").doesNotContain("- first");
  }

  @Test
  void a_page_without_a_place_for_it_stays_as_it_is() throws IOException {
    Path page = Files.writeString(folder.resolve("notes.md"), "my notes");

    assertThat(report().writeInto(page)).isFalse();
    assertThat(Files.readString(page)).isEqualTo("my notes");
  }
}
