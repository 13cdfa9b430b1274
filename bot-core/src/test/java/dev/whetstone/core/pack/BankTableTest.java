package dev.whetstone.core.pack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.drill.lint.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BankTableTest {
  private static final PackLoader LOADER = new PackLoader(BankTableTest.class.getClassLoader());
  private static final BankTable SHIPPED = BankTable.of(LOADER.checked(), _ -> List.of());

  @Test
  void each_drill_of_the_course_has_a_row_at_its_week_and_day() {
    List<String> lines = SHIPPED.lines();

    assertThat(lines.getFirst())
        .matches("Day +Drill +Domain +Diff +Level +Focus +Core +Points +Mid/Sen/St +Words +E +w");
    assertThat(lines.get(1))
        .matches(
            "1 Mon +nlp-ticket-routing +nlp +2 +mid +1 +\\d\\d +\\d\\d +\\d+/\\d+/\\d+ +\\d{4,5} +0 +\\d");
    assertThat(lines)
        .anyMatch(line ->
            line.matches(
                "2 Fri +rec-short-video-feed +recommendation +4 +senior +3 +\\d\\d .* 0 +\\d"));
  }

  @Test
  void weeks_and_domains_stand_beside_their_quotas() {
    List<String> lines = SHIPPED.lines();

    assertThat(lines)
        .anyMatch(line -> line.matches("Week +1 +2 +3 +4 +5 +6 +Course +Bank +Quota"))
        .anyMatch(line -> line.matches("Drills +5 +5 +5 .* 5 a week"))
        .anyMatch(line -> line.matches("Focus 3 +2 +2 +1 .* 1 a week"))
        .anyMatch(line -> line.matches("Difficulty 2 +2 +1 +- .*"))
        .anyMatch(
            line -> line.matches("Mean +2\\.6 +3\\.0 +3\\.4 .* 2\\.6 to 4\\.2, never falling"))
        .anyMatch(line -> line.matches("Domain +Course +Quota +Bank"))
        .anyMatch(line -> line.matches("recommendation +[23] +3 +\\d"));
  }

  @Test
  void the_last_line_sums_up_what_the_checks_found() {
    BankTable looked =
        BankTable.of(
            LOADER.checked(),
            drill -> List.of(new Finding("L54", Finding.Level.ERROR, drill.id(), "crooked")));

    assertThat(SHIPPED.hasErrors()).isFalse();
    assertThat(SHIPPED.lines().getLast()).matches("\\d+ drills: 0 errors, \\d+ warnings?");
    assertThat(looked.hasErrors()).isTrue();
    assertThat(looked.lines().getLast())
        .matches("\\d+ drills: \\d+ errors, \\d+ warnings?; ./drill questions lint says which");
  }

  @Test
  void a_folder_without_weeks_and_with_long_names_fits_the_terminal(@TempDir Path folder)
      throws IOException {
    String id = "rec-a-feed-whose-name-is-as-long-as-may-be-48-ab";
    String feed =
        new ShippedFiles(getClass().getClassLoader())
            .read(root ->
                PackFiles.text(root.resolve("bank/recommendation/rec-short-video-feed.json")));
    Files.writeString(
        folder.resolve(id + ".json"), feed.replace("\"rec-short-video-feed\"", "\"" + id + "\""));
    Files.writeString(folder.resolve("broken.json"), "{]");

    BankTable table = BankTable.of(LOADER.read(List.of(folder)), _ -> List.of());

    assertThat(table.lines()).allMatch(line -> line.length() <= 120);
    assertThat(table.lines().get(1)).startsWith("-    rec-a-feed-whose-name-is-as-long-…  recom");
    assertThat(table.lines())
        .noneMatch(line -> line.contains("Quota"))
        .contains("Domain          Bank", "recommendation     1");
    assertThat(table.lines().getLast())
        .isEqualTo(
            "1 drill: 0 errors, 0 warnings; 1 file could not be read; ./drill questions lint says which");
  }
}
