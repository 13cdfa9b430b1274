package dev.whetstone.core.pack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.drill.lint.Lint;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LintTest {
  private final PackLoader loader = new PackLoader(getClass().getClassLoader());

  @Test
  void the_shipped_bank_has_no_errors() {
    LintReport report = LintReport.of(loader.checked(), LintReport.Depth.FINDINGS);

    assertThat(report.hasErrors()).as(String.join("\n", report.lines())).isFalse();
    assertThat(report.lines().getFirst()).startsWith("ok   index.txt: 0 errors, ");
  }

  @Test
  void the_two_example_drills_give_no_cause_to_look() {
    LintReport report = LintReport.of(loader.checked(), LintReport.Depth.FINDINGS);

    assertThat(report.lines())
        .anyMatch(line -> line.startsWith("ok   rec-short-video-feed.json: 0 errors, 0 warnings;"))
        .anyMatch(
            line -> line.startsWith("ok   risk-card-payment-fraud.json: 0 errors, 0 warnings;"));
  }

  @Test
  void every_check_of_the_list_has_a_title() {
    assertThat(Lint.titles()).hasSize(73);
    assertThat(LintReport.checks()).first().isEqualTo("L01 the file fits the schema");
    assertThat(LintReport.checks()).anyMatch(line -> line.startsWith("L54 the picture"));
    assertThat(LintReport.checks()).anyMatch(line -> line.startsWith("L61 difficulty"));
    assertThat(LintReport.checks()).isSorted().hasSize(81);
  }

  @Test
  void a_broken_file_is_reported_with_the_mend(@TempDir Path folder) throws java.io.IOException {
    Files.writeString(folder.resolve("broken.json"), "{]");

    LintReport report = LintReport.of(loader.read(List.of(folder)), LintReport.Depth.FINDINGS);

    assertThat(report.hasErrors()).isTrue();
    assertThat(report.lines().getFirst()).isEqualTo("FAIL broken.json: 1 error, not read");
    assertThat(report.lines().get(1)).startsWith("  E L01 broken.json: cannot be read as JSON");
  }

  @Test
  void what_is_called_like_a_drill_and_is_no_file_is_reported(@TempDir Path folder)
      throws java.io.IOException {
    Files.createDirectories(folder.resolve("llm/llm-some-drill.json"));
    Files.createDirectories(folder.resolve("index.txt"));
    Files.writeString(folder.resolve("ads-other.JSON"), "{}");

    LintReport report = LintReport.of(loader.read(List.of(folder)), LintReport.Depth.FINDINGS);

    assertThat(report.hasErrors()).isTrue();
    assertThat(report.lines())
        .filteredOn(line -> line.startsWith("FAIL"))
        .containsExactly(
            "FAIL ads-other.JSON: 1 error, not read",
            "FAIL index.txt: 1 error, not read",
            "FAIL llm/llm-some-drill.json: 1 error, not read");
  }

  @Test
  void an_audit_lists_what_only_a_person_can_judge() {
    LintReport report = LintReport.of(loader.checked(), LintReport.Depth.AUDIT);

    assertThat(report.lines())
        .anyMatch(line -> line.startsWith("    f-rate: 0.12 percent of attempts pass"))
        .anyMatch(line -> line.startsWith("    r-d2q22 (seen): https://"));
  }
}
