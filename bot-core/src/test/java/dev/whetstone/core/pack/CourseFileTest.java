package dev.whetstone.core.pack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.drill.lint.Finding;
import dev.whetstone.core.drill.lint.Quotas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Plants defects in copies of the shipped bank on disk.
class CourseFileTest {
  private static final ShippedFiles SHIPPED =
      new ShippedFiles(CourseFileTest.class.getClassLoader());

  @TempDir Path bank;
  private final PackLoader loader = new PackLoader(getClass().getClassLoader());
  private final List<String> order = new ArrayList<>();

  @BeforeEach
  void copyTheBank() throws IOException {
    PackFiles files = SHIPPED.read(root -> PackFiles.under(root.resolve("bank")));
    for (PackFiles.Named drill : files.drills()) {
      Files.createDirectories(bank.resolve(drill.name()).getParent());
      Files.writeString(bank.resolve(drill.name()), drill.text());
    }
    order.addAll(files.order().orElseThrow().text().lines().toList());
  }

  @Test
  void neighbours_of_one_domain_are_refused_at_the_line_of_the_second() throws IOException {
    int second = order.indexOf("speech-wake-phrase");
    Collections.swap(order, second, order.indexOf("nlp-contract-dates"));

    LintReport report = LintReport.of(read(), LintReport.Depth.FINDINGS);

    assertThat(report.hasErrors()).isTrue();
    assertThat(report.lines().getFirst()).startsWith("FAIL index.txt: ");
    assertThat(report.lines())
        .contains(
            "  E L56 line %d: nlp-contract-dates follows nlp-ticket-routing, and both are of the domain nlp; put a drill of another domain between them"
                .formatted(second + 1));
  }

  @Test
  void a_week_that_loses_a_stage_by_an_edit_of_a_drill_is_refused_at_its_heading()
      throws IOException {
    Path receipts = bank.resolve("vision/vision-receipt-reading.json");
    String text = Files.readString(receipts);
    Files.writeString(receipts, text.replaceFirst("(\"focus_stage\": *)2", "$14"));

    assertThat(found())
        .anyMatch(line ->
            line.startsWith(
                "L58 line %d: no drill of week 2 is hardest in stage 2"
                    .formatted(order.indexOf("# week 2") + 1)));
  }

  @Test
  void a_drill_that_cannot_be_read_is_named_and_its_line_too() throws IOException {
    Files.writeString(bank.resolve("nlp/nlp-ticket-routing.json"), "{]");

    assertThat(found())
        .anyMatch(line ->
            line.startsWith(
                "L55 line %d: no drill that could be read is called nlp-ticket-routing"
                    .formatted(order.indexOf("nlp-ticket-routing") + 1)));
  }

  @Test
  void an_order_may_be_given_as_a_file_with_the_line_ends_of_windows() throws IOException {
    Path file = bank.resolve("index.txt");
    Files.writeString(file, String.join("\r\n", order));

    List<Finding> findings = loader.read(List.of(bank.resolve("nlp"), file)).courseFindings();

    assertThat(findings)
        .anyMatch(finding -> finding.text().contains("is called rec-short-video-feed"))
        .noneMatch(finding -> finding.text().contains("is called nlp-"));
  }

  @Test
  void a_pack_without_weeks_is_held_to_no_quota() {
    Loaded loaded = loader.read(List.of(bank));

    assertThat(loaded.course()).isEmpty();
    assertThat(loaded.courseFindings()).isEmpty();
  }

  @Test
  void the_quotas_name_all_domains_and_fill_the_course() {
    var enumerated =
        DrillJson.tree(SHIPPED.read(root -> PackFiles.text(root.resolve(PackFiles.SCHEMA))))
            .findValue("domain")
            .get("enum");
    List<String> domains = new ArrayList<>();
    enumerated.forEach(domain -> domains.add(domain.asText()));

    assertThat(Quotas.domains().keySet()).containsExactlyInAnyOrderElementsOf(domains);
    assertThat(Quotas.domains().values().stream().mapToInt(i -> i).sum()).isEqualTo(Quotas.COURSE);
  }

  private Loaded read() throws IOException {
    Files.writeString(bank.resolve("index.txt"), String.join("\n", order) + "\n");
    return loader.read(List.of(bank));
  }

  private List<String> found() throws IOException {
    return read().courseFindings().stream()
        .map(finding -> finding.number() + " " + finding.text())
        .toList();
  }
}
